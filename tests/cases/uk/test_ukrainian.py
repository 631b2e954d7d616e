"""What does the Ukrainian grammar make of each kind of report? Text in, claims out; the figures are invented."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import label_of
from counterclaim.model.document import Document

DAY = date(2024, 5, 20)  # a Monday

# text, then for each figure: number, claimant, subject, category, outcome, qualifier, period kind
CASES = [
    (  # losses without a verb of loss: things knocked out of action, people "minus"
        "За добу російські війська втратили 900 вояків, чотири танки та понад 40 вантажівок, повідомив Генштаб ЗСУ.",
        [
            (900, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (4, "ua-general-staff", "ru", "tanks", "lost", "exact", "interval"),
            (40, "ua-general-staff", "ru", "vehicles", "lost", "more-than", "interval"),
        ],
    ),
    (  # shot down, and gone from radar: two outcomes of one raid
        "Уночі збито 21 «шахед» із 30, ще п'ять дронів зникли з радарів, повідомили Повітряні сили.",
        [
            (21, "ua-air-force", "ru", "uavs", "shot-down", "exact", "interval"),
            (5, "ua-air-force", "ru", "uavs", "lost", "exact", "interval"),
        ],
    ),
    (  # people where they live; the month of a window
        "За квітень в Україні загинули щонайменше 120 цивільних і поранено 480, порахувала ООН.",
        [
            (120, "ООН", "ua", "civilians", "killed", "at-least", "interval"),
            (480, "ООН", "ua", "civilians", "wounded", "exact", "interval"),
        ],
    ),
    (  # a total since the invasion, hedged by its verb
        "Загальні втрати росіян від початку вторгнення перевищили 490 тисяч осіб, заявили в Генштабі ЗСУ.",
        [(490000, "ua-general-staff", "ru", "personnel", "lost", "more-than", "cumulative")],
    ),
    (  # ground taken, in two units
        "За тиждень росіяни захопили 40 км² і два села, пише DeepState.",
        [
            (40, "DeepState", "ru", "area", "controls", "exact", "interval"),
            (2, "DeepState", "ru", "settlements", "controls", "exact", "interval"),
        ],
    ),
    ("На фронті відбулося 130 боїв, ворог завдав 90 ударів і випустив 25 ракет.", []),  # events and launches
    (  # hurt where the attack struck, not the attacker's own
        "Уночі РФ атакувала дронами Одесу: двоє людей загинули, 14 поранено.",
        [
            (2, "", "ua", "people", "killed", "exact", "interval"),
            (14, "", "ua", "people", "wounded", "exact", "interval"),
        ],
    ),
    (  # the other way round
        "Українські дрони атакували Брянськ, загинули три людини.",
        [(3, "", "ru", "people", "killed", "exact", "unstated")],
    ),
    (  # no place named: the people of whom the attacker fights
        "Росіяни вночі вдарили балістикою по гуртожитку, поранивши 11 людей.",
        [(11, "", "ua", "people", "wounded", "exact", "interval")],
    ),
    (  # a headline about somebody's losses
        "Пентагон – про втрати Росії: вбито й поранено 315 тисяч військових.",
        [(315000, "us-dod", "ru", "personnel", "casualties", "exact", "cumulative")],
    ),
    (
        "За липень армія РФ позбулася 36 тисяч вояків — стільки Генштаб ЗСУ вніс у свої щоденні зведення.",
        [(36000, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval")],
    ),
    (  # the ends of one range behind a dash with spaces
        "За оцінкою НАТО, загальні втрати РФ сягають 900 тисяч — 1,2 млн осіб.",
        [(None, "НАТО", "ru", "personnel", "lost", "range", "cumulative")],
    ),
    (  # bodies brought home, whatever verb does so
        "До України повернулися тіла 1 200 загиблих оборонців, повідомив Координаційний штаб.",
        [
            (1200, "Координаційний штаб", "ua", "personnel", "recovered", "exact", "unstated"),
        ],
    ),
    (  # a paper without its issuer goes on with who spoke before; a participle behind a dash; a raid by night dates them
        (
            'Нічна атака на Україну\n\nПро атаку повідомляють Повітряні сили ЗСУ.\n\n"Збито 55 ударних БПЛА. '
            '30 дронів-імітаторів — локаційно втрачені", — ідеться в дописі.\n\nНа Сумщині, за даними ОВА, '
            "поранено двох цивільних."
        ),
        [
            (55, "", "ru", "uavs", "shot-down", "exact", "interval"),
            (30, "", "ru", "uavs", "lost", "exact", "interval"),
            (2, "ОВА", "ua", "civilians", "wounded", "exact", "unstated"),
        ],
    ),
    (  # whose paper it is
        "Загинули троє людей, ідеться у дописі голови ОВА Олега Синєгубова.",
        [
            (3, "Олега Синєгубова", "ua", "people", "killed", "exact", "unstated"),
        ],
    ),
    (  # an observer behind his verb
        "За тиждень ворог утратив 16 танків, пише військовий оглядач Богдан Мирошников.",
        [
            (16, "Богдан Мирошников", "ru", "tanks", "lost", "exact", "interval"),
        ],
    ),
    (  # parts that open a paragraph, each named behind a dash
        (
            "BBC встановила імена 121 507 загиблих російських військових.\n\nМайже 40 тисяч із них — "
            "добровольці, які підписали контракт під час війни, понад 17 тисяч — колишні в'язні."
        ),
        [
            (121507, "bbc-russian", "ru", "personnel", "killed", "exact", "cumulative"),
            (40000, "bbc-russian", "ru", "volunteers", "killed", "nearly", "cumulative"),
            (17000, "bbc-russian", "ru", "convicts", "killed", "more-than", "cumulative"),
        ],
    ),
    (  # whose health ministry, and the people whom the first blow fell on
        (
            "У Газі загинули 67 палестинців, повідомило Міністерство охорони здоров'я, підконтрольне ХАМАС. "
            "Напад ХАМАС 7 жовтня 2023 року коштував життя 1 200 людям, ще 251 особу взяли в заручники."
        ),
        [
            (67, "gaza-moh", "gaza", "people", "killed", "exact", "unstated"),
            (1200, "", "il", "people", "killed", "exact", "interval"),
            (251, "", "il", "people", "captured", "exact", "interval"),
        ],
    ),
    (  # a body's name with its long genitive
        ("Центр стратегічних і міжнародних досліджень оцінює втрати Росії у 950 тисяч осіб."),
        [
            (950000, "Центр стратегічних і міжнародних досліджень", "ru", "personnel", "lost", "exact", "cumulative"),
        ],
    ),
    (  # a headline's state is the body, or the man, who tells the figure below
        (
            "США: Росія втратила 100 тисяч військових\n\nВід грудня Росія втратила 100 тисяч осіб, заявив "
            "речник Ради національної безпеки США Джон Кірбі."
        ),
        [
            (100000, "Ради національної безпеки США", "ru", "personnel", "lost", "exact", "cumulative"),
            (100000, "Ради національної безпеки США", "ru", "personnel", "lost", "exact", "cumulative"),
        ],
    ),
    (  # a prosecutor's office is no state
        ("За даними Генпрокуратури Азербайджану, від обстрілів загинули 93 мирні жителі."),
        [
            (93, "Генпрокуратури Азербайджану", "az", "civilians", "killed", "exact", "unstated"),
        ],
    ),
    (  # a ratio, and an officer of a country
        (
            "Втрати бронетехніки співвідносяться як 5 до 1. Високопоставлений американський військовий говорив "
            "про 300 убитих росіян."
        ),
        [
            (300, "us-officials", "ru", "personnel", "killed", "exact", "unstated"),
        ],
    ),
    (  # the day of a noun of loss is no day of the statement
        ("Повітряні сили підтвердили знищення 18 лютого двох російських винищувачів."),
        [
            (2, "ua-air-force", "ru", "aircraft", "destroyed", "exact", "interval"),
        ],
    ),
    (  # "that day" lends its day to the sentence behind it
        (
            "У Києві внаслідок атаки 8 лютого загинули 33 людини, повідомив міський голова Віталій "
            "Кличко.\n\nТого дня ППО збила 30 російських ракет, сказали Повітряні сили. У Кривому Розі, за "
            "даними ОВА, загинули десятеро людей."
        ),
        [
            (33, "Віталій Кличко", "ua", "people", "killed", "exact", "interval"),
            (30, "ua-air-force", "ru", "missiles", "shot-down", "exact", "interval"),
            (10, "ОВА", "ua", "people", "killed", "exact", "interval"),
        ],
    ),
    (  # how far they moved
        ("За добу українські підрозділи просунулися на відстань від 1 до 3 км, розповів Олександр Сирський."),
        [
            (None, "ua-armed-forces", "ua", "area", "advanced", "range", "interval"),
        ],
    ),
    (  # a Ukrainian text about another war has no total since 2022
        ("У Судані бойовики вбили в Ель-Фашері понад дві тисячі мешканців, заявила ООН."),
        [
            (2000, "ООН", "sd", "civilians", "killed", "more-than", "unstated"),
        ],
    ),
    (  # who has data tells it
        ("Офіс генпрокурора має дані про 177 українських полонених, страчених на полі бою."),
        [
            (177, "Офіс генпрокурора", "ua", "personnel", "killed", "exact", "unstated"),
        ],
    ),
    (  # two verbs that "or" joins, the second with its helping verb
        (
            "За словами посла, понад 40 тисяч російських військових загинули або дістали поранення, а ще вбиті "
            "або були поранені три тисячі солдатів КНДР."
        ),
        [
            (40000, "посла", "ru", "personnel", "casualties", "more-than", "cumulative"),
            (3000, "посла", "kp", "personnel", "casualties", "exact", "cumulative"),
        ],
    ),
    (  # who fell and was hurt stands behind the rate
        (
            "За оцінкою британської розвідки, у березні Росія втрачала в середньому 900 людей на добу вбитими "
            "й пораненими."
        ),
        [
            (900, "uk-mod", "ru", "personnel", "casualties", "exact", "rate"),
        ],
    ),
    (  # so many of each side
        ("За оцінкою генерала, обидві сторони втратили приблизно по 80 тисяч військових."),
        [
            (80000, "генерала", "each side", "personnel", "lost", "about", "cumulative"),
        ],
    ),
    (  # an aside gives the words to the subject's own minister
        (
            "Президент Володимир Зеленський подякував партнерам за нову зброю. Данія, як заявив її міністр "
            "оборони, передасть Україні ще 19 гаубиць і 40 танків."
        ),
        [
            (19, "dk", "ua", "artillery", "pledged", "exact", "unstated"),
            (40, "dk", "ua", "tanks", "pledged", "exact", "unstated"),
        ],
    ),
    (  # the recipient behind a dash
        ("Законопроєкт передбачає 48 млрд доларів для України та 12 млрд — для Ізраїлю."),
        [
            (48000000000, "", "ua", "aid-package", "pledged", "exact", "unstated"),
            (12000000000, "", "il", "aid-package", "pledged", "exact", "unstated"),
        ],
    ),
    (  # what was counted out of how many
        ("Під час штурму бригада РФ втратила 18 танків із 31 і 70 бойових машин піхоти зі 120."),
        [
            (18, "", "ru", "tanks", "lost", "exact", "unstated"),
            (70, "", "ru", "armoured-vehicles", "lost", "exact", "unstated"),
        ],
    ),
    (  # a bare body is the service that spoke, no person and no army
        (
            "Унаслідок удару загинули 12 людей, повідомила ДСНС. Мер Іван Зубко говорив про 10 загиблих. У "
            "відомстві уточнили, що поранено 30 людей."
        ),
        [
            (12, "ДСНС", "ua", "people", "killed", "exact", "unstated"),
            (10, "Іван Зубко", "ua", "people", "killed", "exact", "unstated"),
            (30, "ДСНС", "ua", "people", "wounded", "exact", "unstated"),
        ],
    ),
    (  # bodies that come home, and bodies of one's own
        (
            "20 березня Росія передала Україні 909 тіл загиблих військових, повідомив Координаційний штаб. "
            "Москва забрала 43 тіла своїх солдатів. З початку року вдалося репатріювати понад 1500 тіл."
        ),
        [
            (909, "Координаційний штаб", "ua", "personnel", "recovered", "exact", "interval"),
            (43, "Координаційний штаб", "ru", "personnel", "recovered", "exact", "interval"),
            (1500, "Координаційний штаб", "ua", "people", "recovered", "more-than", "cumulative"),
        ],
    ),
    (  # jammed counts with shot down, whatever word says "and"
        ("За даними Повітряних сил, минулої ночі збито й подавлено 70 безпілотників."),
        [
            (70, "ua-air-force", "ru", "uavs", "lost", "exact", "interval"),
        ],
    ),
    (  # an office whose holder nobody names is kept, whatever ministry spoke before
        (
            "Міноборони РФ підтвердило обмін. За словами омбудсмана, у російському полоні лишаються понад "
            "шість тисяч українців."
        ),
        [
            (6000, "омбудсмана", "ua", "personnel", "captured", "more-than", "unstated"),
        ],
    ),
    (  # historians speak; a war of the past is no window
        (
            "За оцінками істориків, у Другій світовій війні загинули від трьох до чотирьох мільйонів "
            "радянських солдатів."
        ),
        [
            (None, "істориків", "su", "personnel", "killed", "range", "cumulative"),
        ],
    ),
    (  # a name that ends in a right
        ("Моніторингова місія ООН з прав людини верифікувала загибель 84 цивільних у квітні."),
        [
            (84, "Моніторингова місія ООН з прав людини", "ua", "civilians", "killed", "exact", "interval"),
        ],
    ),
    (  # a verb with its own object ends the list before it
        (
            "Генштаб повідомив: знищено два бронетранспортери, шість мотоциклів і антену, пошкоджено гармату "
            "та чотири автомобілі."
        ),
        [
            (2, "ua-general-staff", "ru", "armoured-vehicles", "destroyed", "exact", "unstated"),
            (6, "ua-general-staff", "ru", "vehicles", "destroyed", "exact", "unstated"),
            (4, "ua-general-staff", "ru", "vehicles", "damaged", "exact", "unstated"),
        ],
    ),
    (  # a verb right behind a bare number, its subject behind it
        (
            "Oryx підтвердив утрату Росією 2 310 одиниць техніки, з них 1 790 знищено, 120 покинуто, а 400 "
            "захопили українські військові."
        ),
        [
            (2310, "oryx", "ru", "equipment", "lost", "exact", "cumulative"),
            (1790, "oryx", "ru", "equipment", "destroyed", "exact", "cumulative"),
            (120, "oryx", "ru", "equipment", "abandoned", "exact", "cumulative"),
            (400, "oryx", "ru", "equipment", "captured", "exact", "cumulative"),
        ],
    ),
    (  # what the dead were, told by a copula
        ("За даними HRANA, в Ірані загинули 512 людей. 198 загиблих були цивільними."),
        [
            (512, "HRANA", "ir", "people", "killed", "exact", "unstated"),
            (198, "HRANA", "ir", "civilians", "killed", "exact", "unstated"),
        ],
    ),
    (  # an aircraft of two trades
        ("За даними СБУ, знищено щонайменше один навчально-бойовий літак, ще три винищувачі пошкоджено."),
        [
            (1, "СБУ", "ru", "aircraft", "destroyed", "at-least", "unstated"),
            (3, "СБУ", "ru", "aircraft", "damaged", "exact", "unstated"),
        ],
    ),
    (  # a headline that says only that journalists count
        (
            "Журналісти встановили імена понад 30 тисяч загиблих росіян\n\n«Медіазона» встановила імена 30 240 "
            "російських військових, загиблих у війні."
        ),
        [
            (30000, "mediazona", "ru", "personnel", "killed", "more-than", "cumulative"),
            (30240, "mediazona", "ru", "personnel", "killed", "exact", "cumulative"),
        ],
    ),
    (  # people who fell to an attack, told behind what an air force shot down
        (
            "Повітряні сили повідомили, що знищили 90 ракет і 75 безпілотників. Внаслідок атаки загинули "
            "семеро людей, 40 поранено."
        ),
        [
            (90, "ua-air-force", "ru", "missiles", "destroyed", "exact", "unstated"),
            (75, "ua-air-force", "ru", "uavs", "destroyed", "exact", "unstated"),
            (7, "", "ua", "people", "killed", "exact", "unstated"),
            (40, "", "ua", "people", "wounded", "exact", "unstated"),
        ],
    ),
    (  # hostages are taken, and are no prisoners of an army
        ("7 жовтня 2023 року бойовики вбили в Ізраїлі близько 1200 людей і захопили 251 заручника."),
        [
            (1200, "", "il", "people", "killed", "about", "interval"),
            (251, "", "il", "people", "captured", "exact", "interval"),
        ],
    ),
    (  # ages of several
        (
            "На Житомирщині загинули троє дітей з однієї родини віком 8, 12 і 17 років, повідомила ДСНС. Ще 13 "
            "людей там поранено."
        ),
        [
            (3, "ДСНС", "ua", "children", "killed", "exact", "unstated"),
            (13, "ДСНС", "ua", "people", "wounded", "exact", "unstated"),
        ],
    ),
    (  # hurt, by the state in which they are
        (
            "За оновленими даними ОВА, загинули 13 людей, 122 дістали поранення, десятеро перебувають у "
            "критичному стані."
        ),
        [
            (13, "ОВА", "ua", "people", "killed", "exact", "unstated"),
            (122, "ОВА", "ua", "people", "wounded", "exact", "unstated"),
            (10, "ОВА", "ua", "people", "wounded", "exact", "unstated"),
        ],
    ),
    (  # how long nothing was told is no window of the loss
        (
            "Шойгу вперше за пів року назвав втрати: за його словами, від початку так званої спецоперації "
            "загинули 4 120 військових. Він стверджує, що українська армія втратила понад 90 тисяч осіб."
        ),
        [
            (4120, "ru-mod-minister", "ru", "personnel", "killed", "exact", "cumulative"),
            (90000, "ru-mod-minister", "ua", "personnel", "lost", "more-than", "cumulative"),
        ],
    ),
    (  # with how many an army went to war
        (
            "Росіяни увійшли у війну з 2 900 танками й втратили 1 800 із них, ідеться в доповіді американської "
            "розвідки. У тому ж документі сказано, що росіяни позбулися 3 100 бронемашин."
        ),
        [
            (1800, "us-officials", "ru", "tanks", "lost", "exact", "cumulative"),
            (3100, "us-officials", "ru", "armoured-vehicles", "lost", "exact", "cumulative"),
        ],
    ),
    (  # a minister gives for his state
        ("Міністр оборони Рубен Брекельманс оголосив про новий пакет допомоги Україні на 140 млн євро."),
        [
            (140000000, "nl", "ua", "aid-package", "pledged", "exact", "unstated"),
        ],
    ),
    (  # a preposition between a hedge and its number; who speaks behind a dash loses nothing
        ("Втрати РФ британська розвідка оцінює приблизно в 300 тисяч, Пентагон — більш як у 200 тисяч."),
        [
            (300000, "uk-mod", "ru", "personnel", "lost", "about", "cumulative"),
            (200000, "us-dod", "ru", "personnel", "lost", "more-than", "cumulative"),
        ],
    ),
    (  # a war by the days that it lasted
        ("У 44-денній війні загинули щонайменше 1 302 вірменські військові, повідомило МОЗ Вірменії."),
        [
            (1302, "МОЗ Вірменії", "am", "personnel", "killed", "at-least", "cumulative"),
        ],
    ),
    (  # a list that so many names were added to
        (
            "Відомо імена 61 204 російських військових, загиблих в Україні, повідомляє «Медіазона». За два "
            "тижні список поповнили 1 984 ім'я."
        ),
        [
            (61204, "mediazona", "ru", "personnel", "killed", "exact", "cumulative"),
            (1984, "mediazona", "ru", "personnel", "killed", "exact", "interval"),
        ],
    ),
    (  # a union of states gives by its leaders
        (
            "Лідери Євросоюзу погодили програму допомоги Україні обсягом 40 млрд євро: 28 млрд кредитами і 12 "
            "млрд грантами."
        ),
        [
            (40000000000, "Євросоюзу", "ua", "aid-package", "pledged", "exact", "unstated"),
            (28000000000, "Євросоюзу", "ua", "aid-package", "pledged", "exact", "unstated"),
            (12000000000, "Євросоюзу", "ua", "aid-package", "pledged", "exact", "unstated"),
        ],
    ),
    (  # a total behind a list of men and arms is of the men; who strikes off men of a side counts its losses
        (
            "У неділю Генштаб списав росіянам за добу 910 солдатів і вісім танків; усього ж від початку "
            "вторгнення особового складу ворог недорахувався близько 492 300. Міноборони РФ за цей "
            "самий час «списало» ЗСУ до 1 150 бійців."
        ),
        [
            (910, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (8, "ua-general-staff", "ru", "tanks", "lost", "exact", "interval"),
            (492300, "ua-general-staff", "ru", "personnel", "lost", "about", "cumulative"),
            (1150, "ru-mod", "ua", "personnel", "lost", "up-to", "interval"),
        ],
    ),
    (  # the same total in a sentence of its own; men that so many were lost of
        (
            "940 військових, шість танків та 14 бронемашин — стільки втратила за минулу добу Росія, за "
            "підрахунками Генштабу ЗСУ. Усього від початку вторгнення — 493 200."
        ),
        [
            (940, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (6, "ua-general-staff", "ru", "tanks", "lost", "exact", "interval"),
            (14, "ua-general-staff", "ru", "armoured-vehicles", "lost", "exact", "interval"),
            (493200, "ua-general-staff", "ru", "personnel", "lost", "exact", "cumulative"),
        ],
    ),
    (  # a bracket keeps its total to itself
        (
            "За інформацією Генштабу, протягом минулої доби ліквідовано 930 окупантів (загалом 492 "
            "110), знищено сім танків (загалом 7 560) та 30 гармат (загалом 12 800)."
        ),
        [
            (930, "ua-general-staff", "ru", "personnel", "killed", "exact", "interval"),
            (492110, "ua-general-staff", "ru", "personnel", "killed", "exact", "cumulative"),
            (7, "ua-general-staff", "ru", "tanks", "destroyed", "exact", "interval"),
            (7560, "ua-general-staff", "ru", "tanks", "destroyed", "exact", "cumulative"),
            (30, "ua-general-staff", "ru", "artillery", "destroyed", "exact", "interval"),
            (12800, "ua-general-staff", "ru", "artillery", "destroyed", "exact", "cumulative"),
        ],
    ),
    (  # a month's own figure by the month's adjective; what a week costs
        (
            "Минулий тиждень коштував Кремлю 8 210 військових, а весь квітень — 24 900 проти березневих "
            "26 100, порахував Генштаб."
        ),
        [
            (8210, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (24900, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (26100, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
        ],
    ),
    (  # a title that only says where, and one that heads a report with its window
        (
            "Підсумки квітня у смузі бригади\n\n"
            "Противник утратив 410 солдатів. Знищено сім танків, 22 одиниці автомобільного транспорту і "
            "дві «реактивки»."
        ),
        [
            (410, "", "ru", "personnel", "lost", "exact", "interval"),
            (7, "", "ru", "tanks", "destroyed", "exact", "interval"),
            (22, "", "ru", "vehicles", "destroyed", "exact", "interval"),
            (2, "", "ru", "mlrs", "destroyed", "exact", "interval"),
        ],
    ),
    (  # foreigners among captives are soldiers; those credited lose nothing
        (
            "За квітень на фронті полонили 214 росіян, повідомив речник Координаційного штабу. Серед "
            "бранців — кілька десятків громадян країн Азії. На рахунку українських артилеристів — ще 12 "
            "танків."
        ),
        [
            (214, "Координаційного штабу", "ru", "personnel", "captured", "exact", "interval"),
            (None, "Координаційного штабу", "ru", "personnel", "captured", "vague", "interval"),
            (12, "Координаційного штабу", "ru", "tanks", "destroyed", "exact", "interval"),
        ],
    ),
    (  # nobody brings down guns; who knows the dead by name behind a colon
        (
            "За тиждень збито 310 безпілотників, за місяць — 1 200; у списку втрат РФ також 12 засобів "
            "ППО, повідомив Генштаб. Є й інші дані: «Медіазона» поіменно знає понад 52 тис. полеглих "
            "росіян."
        ),
        [
            (310, "ua-general-staff", "ru", "uavs", "shot-down", "exact", "interval"),
            (1200, "ua-general-staff", "ru", "uavs", "shot-down", "exact", "interval"),
            (12, "ua-general-staff", "ru", "air-defence", "lost", "exact", "interval"),
            (52000, "mediazona", "ru", "personnel", "killed", "more-than", "cumulative"),
        ],
    ),
    (  # a total that is not its noun's but the verb's behind it; whose losses "їхні" takes up
        (
            "За даними Повітряних сил, 81 безпілотник ліквідовано: 60 збили, 21 не долетів до цілей. "
            "Генштаб додає: російські військові щодня втрачають техніку. Минулої доби їхні втрати — "
            "вісім танків."
        ),
        [
            (81, "ua-air-force", "ru", "uavs", "destroyed", "exact", "unstated"),
            (60, "ua-air-force", "ru", "uavs", "shot-down", "exact", "unstated"),
            (21, "ua-air-force", "ru", "uavs", "lost", "exact", "unstated"),
            (8, "ua-general-staff", "ru", "tanks", "lost", "exact", "interval"),
        ],
    ),
    (  # what stands before its subject and verb; a week as the subject of what it costs
        (
            "Ще 31 автомобіль, 20 дронів та 14 гармат російські війська втратили за минулу добу, пише "
            "Генштаб, тоді як тиждень загалом обійшовся росіянам у 8 120 осіб."
        ),
        [
            (31, "ua-general-staff", "ru", "vehicles", "lost", "exact", "interval"),
            (20, "ua-general-staff", "ru", "uavs", "lost", "exact", "interval"),
            (14, "ua-general-staff", "ru", "artillery", "lost", "exact", "interval"),
            (8120, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
        ],
    ),
    (  # a headline with a dash and a number opens no list
        (
            "Добові втрати окупантів — 910 осіб\n\n"
            "Українські захисники минулої доби знешкодили 910 російських солдатів. Як інформує Генштаб, "
            "окупанти позбулися також двох танків."
        ),
        [
            (910, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (910, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (2, "ua-general-staff", "ru", "tanks", "lost", "exact", "interval"),
        ],
    ),
    (  # to go on losing; the day before that another is held against
        (
            "Росія продовжує втрачати людей: тільки за останні 24 години — 940 військових і шість "
            "танків, кажуть у Генштабі. Порівняно з попередньою добою, коли РФ втратила 880 солдатів, "
            "цифра зросла."
        ),
        [
            (940, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (6, "ua-general-staff", "ru", "tanks", "lost", "exact", "interval"),
            (880, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
        ],
    ),
    (  # the night that a post opens with, however long its line; weapons with which a town was struck
        (
            "У ніч на 20 травня 2024 року (з 20:00 19 травня) противник атакував двома балістичними "
            "ракетами «Іскандер-М» та 31 ударним БпЛА із районів Орел, Курськ, Приморсько-Ахтарськ.\n\n"
            "Станом на 08:30 підтверджено збиття 26 ударних БпЛА у чотирьох областях, повідомили "
            "Повітряні сили. За годину, сказав міський голова Харкова Ігор Терехов, місто били 18 "
            "«шахедами» й чотирма авіабомбами: поранено 12 людей, а троє працівників заводу вважаються "
            "зниклими безвісти."
        ),
        [
            (26, "ua-air-force", "ru", "uavs", "shot-down", "exact", "interval"),
            (12, "Ігор Терехов", "ua", "people", "wounded", "exact", "unstated"),
            (3, "Ігор Терехов", "ua", "people", "missing", "exact", "unstated"),
        ],
    ),
    (  # kinds behind dashes, one of them by how it was enlisted; a project's name in Latin letters
        (
            "Майже 9 тисяч загиблих — добровольці, 7 тисяч — завербовані в колоніях в'язні, понад 5 "
            "тис. — мобілізовані, порахувала «Медіазона». Торік, у грудні, Зеленський говорив про 31 "
            "тисячу полеглих українців. Аналітики проєкту UALosses встановили імена 44 200 загиблих."
        ),
        [
            (9000, "mediazona", "ru", "volunteers", "killed", "nearly", "cumulative"),
            (7000, "mediazona", "ru", "convicts", "killed", "exact", "cumulative"),
            (5000, "mediazona", "ru", "mobilised", "killed", "more-than", "cumulative"),
            (31000, "ua-president", "ua", "personnel", "killed", "exact", "cumulative"),
            (44200, "UALosses", "ua", "personnel", "killed", "exact", "cumulative"),
        ],
    ),
    (  # since when, by a clause with its own subject; who gives what, where another giver is named behind
        (
            "Відтоді як Росія розпочала повномасштабне вторгнення, ООН підтвердила загибель 11 126 "
            "цивільних осіб. Німеччина передала Києву 60 бронемашин, а Швеція оголосила пакет на 1,2 "
            "млрд євро."
        ),
        [
            (11126, "ООН", "ua", "civilians", "killed", "exact", "cumulative"),
            (60, "de", "ua", "armoured-vehicles", "delivered", "exact", "unstated"),
            (1200000000, "se", "ua", "aid-package", "pledged", "exact", "unstated"),
        ],
    ),
    (  # the wounded who have a number of their own make no casualties of the dead; where a person speaks
        (
            "МОЗ Гази назвало нову цифру: 35 410 убитих палестинців, поранених — 79 300. Начальник "
            "Харківської ОВА Олег Синєгубов у телеграмі: «Загинули двоє людей, 18 постраждали»."
        ),
        [
            (35410, "gaza-moh", "gaza", "people", "killed", "exact", "cumulative"),
            (79300, "gaza-moh", "gaza", "people", "wounded", "exact", "cumulative"),
            (2, "Олег Синєгубов", "ua", "people", "killed", "exact", "unstated"),
            (18, "Олег Синєгубов", "ua", "people", "wounded", "exact", "unstated"),
        ],
    ),
    (  # respectively, of two fates
        (
            "Росія, за оцінками американських чиновників, втратила до 120 тисяч убитими та 180 тисяч "
            "пораненими, Україна — близько 70 тисяч і 110 тисяч відповідно."
        ),
        [
            (120000, "us-officials", "ru", "personnel", "killed", "up-to", "cumulative"),
            (180000, "us-officials", "ru", "personnel", "wounded", "exact", "cumulative"),
            (70000, "us-officials", "ua", "personnel", "killed", "about", "cumulative"),
            (110000, "us-officials", "ua", "personnel", "wounded", "exact", "cumulative"),
        ],
    ),
    (  # a month behind a dash; a ship's name in quotes
        (
            "За весну російська армія втратила 79 810 осіб, каже Генштаб. Найважчим видався березень — "
            "27 400. Десантний корабель «Мінськ» утратив 62 моряки."
        ),
        [
            (79810, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (27400, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (62, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
        ],
    ),
    (  # whose own losses a speaker tells, twice
        (
            "Дронарі роти «Шершні» вразили вісім танків ворога. Про власні втрати командир говорить "
            "скупо: двоє загиблих, семеро поранених."
        ),
        [
            (8, "", "ru", "tanks", "damaged", "exact", "unstated"),
            (2, "командир", "ua", "personnel", "killed", "exact", "unstated"),
            (7, "командир", "ua", "personnel", "wounded", "exact", "unstated"),
        ],
    ),
    (  # men of one arm report and do not lose
        ("Українські льотчики та зенітники повідомили про 63 збиті «шахеди» за ніч."),
        [
            (63, "ua-armed-forces", "ru", "uavs", "shot-down", "exact", "interval"),
        ],
    ),
    (  # weapons behind a colon with which a town was struck
        (
            "Росія вдарила по Києву: 94 ракети, 200 дронів, загинули п'ятеро людей. «Шахедів» збито 80, "
            "ще 15 не долетіли, уточнили в Повітряних силах."
        ),
        [
            (5, "ua-air-force", "ua", "people", "killed", "exact", "unstated"),
            (80, "ua-air-force", "ru", "uavs", "shot-down", "exact", "unstated"),
            (15, "ua-air-force", "ru", "uavs", "lost", "exact", "unstated"),
        ],
    ),
    (  # things behind the hurt men of a list; givers behind dashes at the head of a sentence
        (
            "За підсумками тижня — 8 410 ліквідованих і поранених окупантів, 71 танк, 331 гармата, "
            "кажуть у Генштабі. Союзники пообіцяли Києву 2 млрд доларів. США — 500 млн, Канада — 440 "
            "млн, Британія разом із Латвією поставлять 30 тисяч дронів."
        ),
        [
            (8410, "ua-general-staff", "ru", "personnel", "casualties", "exact", "interval"),
            (71, "ua-general-staff", "ru", "tanks", "lost", "exact", "interval"),
            (331, "ua-general-staff", "ru", "artillery", "lost", "exact", "interval"),
            (2000000000, "", "ua", "aid-package", "pledged", "exact", "unstated"),
            (500000000, "us", "ua", "aid-package", "pledged", "exact", "unstated"),
            (440000000, "ca", "ua", "aid-package", "pledged", "exact", "unstated"),
            (30000, "uk", "ua", "uavs", "pledged", "exact", "unstated"),
        ],
    ),
    (  # what a month takes from an army; who only writes of a number
        (
            "Лютий забрав у російської армії 28 520 солдатів, рахує Генштаб. Російські воєнкори пишуть "
            "щонайменше про 20 загиблих за добу."
        ),
        [
            (28520, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (20, "Російські воєнкори", "ru", "personnel", "killed", "at-least", "interval"),
        ],
    ),
    (  # who struck a town hurt nobody of its own
        ("Росіяни вранці 20 травня вдарили по інституту в Полтаві: одна людина загинула, понад 20 поранено."),
        [
            (1, "", "ua", "people", "killed", "exact", "interval"),
            (20, "", "ua", "people", "wounded", "more-than", "interval"),
        ],
    ),
    (  # a side whose verb a dash stands for, over when
        ("Від початку року, за даними Oryx, Україна втратила 14 танків; Росія за той самий час — 112 танків."),
        [
            (14, "oryx", "ua", "tanks", "lost", "exact", "cumulative"),
            (112, "oryx", "ru", "tanks", "lost", "exact", "cumulative"),
        ],
    ),
    (  # a ship of a side bears its capital's name
        ("Крейсер «Москва» затонув, загинули 17 моряків."),
        [
            (17, "", "ru", "personnel", "killed", "exact", "unstated"),
        ],
    ),
    (  # a noun in front is taken from a count, "with us" opens a clause of one's own
        (
            "— За липень спалили сім танків, — каже комбат. — Піхоти за той місяць убили більше "
            "трьохсот. У нас за липень двоє загиблих."
        ),
        [
            (7, "комбат", "ru", "tanks", "destroyed", "exact", "interval"),
            (300, "комбат", "ru", "personnel", "killed", "more-than", "interval"),
            (2, "комбат", "ua", "personnel", "killed", "exact", "interval"),
        ],
    ),
    (  # the first losses are one's own, so a bare number behind them is as well
        ("«Ми втратили чотирьох бійців, ще семеро поранені», — розповів комбат."),
        [
            (4, "комбат", "ua", "personnel", "lost", "exact", "unstated"),
            (7, "комбат", "ua", "personnel", "wounded", "exact", "unstated"),
        ],
    ),
    (  # a pronoun takes up the side that the sentence before tells of
        ("Українські війська відійшли з Лимана. За тиждень боїв вони втратили вісім танків."),
        [
            (8, "", "ua", "tanks", "lost", "exact", "interval"),
        ],
    ),
    (  # also where it gains ground
        ("Окупанти тиснуть на Сумщині. За місяць вони захопили дев’ять сіл."),
        [
            (9, "", "ru", "settlements", "controls", "exact", "interval"),
        ],
    ),
    (  # the enemy of those who read, told by one who looks on
        ("За даними британської розвідки, за добу ворог утратив 1 300 вояків."),
        [
            (1300, "uk-mod", "ru", "personnel", "lost", "exact", "interval"),
        ],
    ),
    (  # an item of a digest speaks for itself, whatever picture opens it
        (
            "Коротко\n\n"
            "▪ ДСНС повідомила про 12 поранених у Харкові.\n"
            "🔹 Губернатор Воронезької області заявив про двох поранених мешканців.\n"
            "▪ 47-ма бригада знищила три танки і взяла в полон п'ятьох росіян."
        ),
        [
            (12, "ДСНС", "ua", "people", "wounded", "exact", "unstated"),
            (2, "Губернатор Воронезької області", "ru", "civilians", "wounded", "exact", "unstated"),
            (3, "", "ru", "tanks", "destroyed", "exact", "unstated"),
            (5, "", "ru", "personnel", "captured", "exact", "unstated"),
        ],
    ),
    (  # people without light are not lost
        ("Унаслідок атаки на Чернігів двоє людей загинули, без світла лишилися 12 тисяч мешканців."),
        [
            (2, "", "ua", "people", "killed", "exact", "unstated"),
        ],
    ),
    (  # parts of a list of names
        (
            "Журналісти встановили імена 90 тисяч російських військових, які загинули. Майже 30 тисяч у "
            "списку — добровольці, понад 9 тисяч завербовано в колоніях, мобілізованих налічується 11 "
            "тисяч."
        ),
        [
            (90000, "журналісти", "ru", "personnel", "killed", "exact", "cumulative"),
            (30000, "журналісти", "ru", "volunteers", "killed", "nearly", "cumulative"),
            (9000, "журналісти", "ru", "convicts", "killed", "more-than", "cumulative"),
            (11000, "журналісти", "ru", "mobilised", "killed", "exact", "cumulative"),
        ],
    ),
    (  # older verbs: fell, taken as booty; what stands behind a count of the fallen is theirs
        ("Перед нашими позиціями під Вапняркою лягло 300 червоноармійців, знищено два танки, здобуто шість гармат."),
        [
            (300, "", "su", "personnel", "killed", "exact", "unstated"),
            (2, "", "su", "tanks", "destroyed", "exact", "unstated"),
            (6, "", "su", "artillery", "captured", "exact", "unstated"),
        ],
    ),
    (  # kit brought
        ("Литва доправила Україні 14 тисяч великокаліберних снарядів."),
        [
            (14000, "lt", "ua", "ammunition", "delivered", "exact", "unstated"),
        ],
    ),
    (  # an army made smaller by so many, by verbs of its own
        (
            "Сили оборони за добу зменшили російську армію на 1 210 осіб, дев'ять танків і 31 "
            "бронемашину, сказали в Генштабі."
        ),
        [
            (1210, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
            (9, "ua-general-staff", "ru", "tanks", "lost", "exact", "interval"),
            (31, "ua-general-staff", "ru", "armoured-vehicles", "lost", "exact", "interval"),
        ],
    ),
    (  # targets that are shot down flew
        ("За словами Генштабу, ППО збила 108 цілей, зокрема 60 ракет і 48 дронів. Авіація вдарила по 15 цілях."),
        [
            (108, "ua-general-staff", "ru", "missiles and drones", "shot-down", "exact", "unstated"),
            (60, "ua-general-staff", "ru", "missiles", "shot-down", "exact", "unstated"),
            (48, "ua-general-staff", "ru", "uavs", "shot-down", "exact", "unstated"),
        ],
    ),
    (  # men who stay in captivity are those of who says so
        ("Координаційний штаб нагадав, що в полоні залишаються понад чотири тисячі військових."),
        [
            (4000, "Координаційний штаб", "ua", "personnel", "captured", "more-than", "unstated"),
        ],
    ),
    (  # a verb behind its object, with who did it behind
        ("Росія втратила 520 танків: 300 знищено, 90 покинуто, ще 130 захопили українські військові."),
        [
            (520, "", "ru", "tanks", "lost", "exact", "unstated"),
            (300, "", "ru", "tanks", "destroyed", "exact", "unstated"),
            (90, "", "ru", "tanks", "abandoned", "exact", "unstated"),
            (130, "", "ru", "tanks", "captured", "exact", "unstated"),
        ],
    ),
    (  # the verb ends a clause, the next one has its own
        ("Удар зруйнував будинок, двох людей убив, п'ятьох поранив."),
        [
            (2, "", "ua", "people", "killed", "exact", "unstated"),
            (5, "", "ua", "people", "wounded", "exact", "unstated"),
        ],
    ),
    (  # a president who is named nowhere is nobody that spoke before
        (
            "Унаслідок удару по Полтаві загинули 53 особи, повідомив начальник ОВА Філіп Пронін. "
            "Напередодні президент називав іншу цифру — 51 загиблий."
        ),
        [
            (53, "Філіп Пронін", "ua", "people", "killed", "exact", "unstated"),
            (51, "президент", "ua", "people", "killed", "exact", "unstated"),
        ],
    ),
    (  # soldiers of an army fall in the land of others
        (
            "ЦАХАЛ підтвердив загибель трьох солдатів у Лівані. За підрахунками ліванського МОЗ, "
            "внаслідок ударів загинули 1 412 людей, поранено 9 285."
        ),
        [
            (3, "idf", "il", "personnel", "killed", "exact", "unstated"),
            (1412, "ліванського МОЗ", "lb", "people", "killed", "exact", "unstated"),
            (9285, "ліванського МОЗ", "lb", "people", "wounded", "exact", "unstated"),
        ],
    ),
    (  # a number behind those who have a side is theirs, wherever it happened
        ("Під час боїв у Нагірному Карабаху загинули 180 азербайджанських військових, ще 510 поранені."),
        [
            (180, "", "az", "personnel", "killed", "exact", "unstated"),
            (510, "", "az", "personnel", "wounded", "exact", "unstated"),
        ],
    ),
    (  # a country right before its verb loses, though a war stands before it
        (
            "Дрони потопили корабель, повідомило ГУР. Від початку повномасштабної війни РФ утратила 27 "
            "кораблів і катерів."
        ),
        [
            (27, "ГУР", "ru", "ships", "lost", "exact", "cumulative"),
        ],
    ),
    (  # a lone surname before a word of speech
        ("Столтенберг заявив, що Росія втратила понад 350 тисяч військових."),
        [
            (350000, "Столтенберг", "ru", "personnel", "lost", "more-than", "cumulative"),
        ],
    ),
    (  # the dead who were volunteers
        (
            "«Медіазона» знає імена 50 тисяч російських військових, які загинули. Понад 9 тисяч убитих "
            "були добровольцями."
        ),
        [
            (50000, "mediazona", "ru", "personnel", "killed", "exact", "cumulative"),
            (9000, "mediazona", "ru", "volunteers", "killed", "more-than", "cumulative"),
        ],
    ),
    (  # prisoners in front of their verb
        ("За зиму бригада знищила 40 танків. «Полонених ми взяли понад 200», — додав комбриг."),
        [
            (40, "комбриг", "ru", "tanks", "destroyed", "exact", "interval"),
            (200, "комбриг", "ru", "personnel", "captured", "more-than", "interval"),
        ],
    ),
    (  # a daily review makes no daily mean
        (
            "Від початку вторгнення росіяни втратили близько 860 тисяч осіб, ідеться в щоденному огляді "
            "Міноборони Великої Британії."
        ),
        [
            (860000, "uk-mod", "ru", "personnel", "lost", "about", "cumulative"),
        ],
    ),
    (  # who will give, in the future tense of any giving
        (
            "Франція відправить до України 12 гаубиць Caesar. Данія придбає для українського війська 10 "
            "дронів, а Канада пожертвувала шість бронемашин."
        ),
        [
            (12, "fr", "ua", "artillery", "pledged", "exact", "unstated"),
            (10, "dk", "ua", "uavs", "pledged", "exact", "unstated"),
            (6, "ca", "ua", "armoured-vehicles", "delivered", "exact", "unstated"),
        ],
    ),
    (  # money told in full words
        ("Єврокомісія виплатила Україні 500 мільйонів євро."),
        [
            (500000000, "Єврокомісія", "ua", "aid-package", "delivered", "exact", "unstated"),
        ],
    ),
    (  # what an operation was about is nobody who speaks
        ("Операція «Павутина»: СБУ уразила 41 російський літак"),
        [
            (41, "", "ru", "aircraft", "damaged", "exact", "unstated"),
        ],
    ),
    (  # a noun of moving goes on with who moved
        ("Окупанти за три дні захопили дев'ять сіл, повідомляє ISW. За даними DeepState, просування сягнуло 5 км."),
        [
            (9, "isw", "ru", "settlements", "controls", "exact", "interval"),
            (5, "DeepState", "ru", "area", "advanced", "exact", "interval"),
        ],
    ),
    (  # a season by its other preposition
        ("Улітку російська армія втратила 100 тисяч військових, повідомив Генштаб."),
        [
            (100000, "ua-general-staff", "ru", "personnel", "lost", "exact", "interval"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_text_to_claims(text: str, expected: list[tuple[float | None, str, str, str, str, str, str]]) -> None:
    document = Document(document="d", text=text, published_at=DAY, source="an outlet", language="uk")
    found = [claim for claim in extract(document).claims if claim.quantity is not None]
    assert [
        (
            claim.quantity.stated,
            label_of(claim.claimant),
            label_of(claim.subject),
            label_of(claim.category),
            label_of(claim.outcome),
            claim.quantity.qualifier,
            claim.period.kind,
        )
        for claim in found
        if claim.quantity is not None and claim.period is not None
    ] == expected
    assert all(text[claim.quote.start : claim.quote.end] == claim.quote.exact for claim in found)

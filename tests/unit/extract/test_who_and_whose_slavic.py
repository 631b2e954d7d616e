"""Who speaks and whose loss is it, in Ukrainian and Russian interviews, columns, courts and second-hand reports?"""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.extract import extract
from counterclaim.model.claim import label_of
from counterclaim.model.document import Document

# language, source, text, then for each figure: number, claimant, subject; the figures are invented
CASES = [
    (  # a clause without a subject is told by the main verb's
        "ru",
        "gazeta",
        "Азербайджан своих военных не считает, сообщая лишь о 64 погибших гражданских.",
        [(64, "az", "az")],
    ),
    (  # where it was said stands between the name and its verb
        "uk",
        "visnyk",
        "Маннергейм у спогадах назвав 48 700 убитих росіян.",
        [(48700, "Маннергейм", "ru")],
    ),
    (  # who was told is no issuer: journalists, a commander, an agency
        "uk",
        "visnyk",
        "Координатор Джон Кірбі заявив журналістам: росіяни втратили понад 90 тисяч військових.",
        [(90000, "Джон Кірбі", "ru")],
    ),
    (
        "ru",
        "gazeta",
        "Начальник Генштаба Валерий Герасимов доложил верховному главнокомандующему, что ВСУ потеряли 412 танков.",
        [(412, "Валерий Герасимов", "ua")],
    ),
    (
        "uk",
        "visnyk",
        "Двоє американських чиновників сказали Reuters, що росіяни втратили близько 10 літаків.",
        [(10, "us-officials", "ru")],
    ),
    (  # a group that no list knows ends the clause of its verb
        "uk",
        "visnyk",
        "За 105 днів Червона армія втратила 126 000 осіб убитими, підрахував колектив Григорія Кривоноса.",
        [(126000, "колектив Григорія Кривоноса", "su")],
    ),
    (  # a quoted name is read whole
        "ru",
        "gazeta",
        "По подсчётам «Важных бумаг», не менее 21 тысячи российских военных пропали без вести.",
        [(21000, "Важных бумаг", "ru")],
    ),
    (  # a military expert is no soldier; whom the speaker's enemies lost are the enemy's
        "ru",
        "gazeta",
        "Военный эксперт Андрей Мартынов рассказал, что за неделю ВСУ потеряли около 350 боевиков.",
        [(350, "Андрей Мартынов", "ua")],
    ),
    (  # fire of a side is no loss of its own
        "ru",
        "gazeta",
        "Губернатор Курской области Алексей Смирнов в тот же день сообщил, что под обстрелами ВСУ погибли 12 жителей.",
        [(12, "Алексей Смирнов", "ru")],
    ),
    (  # "of its own" is the one's who laid them down
        "uk",
        "visnyk",
        "«Під Авдіївкою ворог за три тижні поклав понад п'ять тисяч своїх бійців», — каже полковник Олександр Штур.",
        [(5000, "Олександр Штур", "ru")],
    ),
    (  # one who only speaks between commas does not own "its" losses
        "ru",
        "gazeta",
        "Украинская армия, сказал Шойгу, выдыхается: её потери составили 61 200 убитыми.",
        [(61200, "ru-mod-minister", "ua")],
    ),
    (  # dead received are the receiver's
        "ru",
        "gazeta",
        "Россия передала Киеву тысячу тел погибших украинских военнослужащих, а получила 19 тел, заявил Мединский.",
        [(1000, "Мединский", "ua"), (19, "Мединский", "ru")],
    ),
    (  # one's own fall
        "uk",
        "visnyk",
        "Росія втратила 600 тисяч убитими, пише Трамп. Зеленський відповів за день: 43 тисячі загиблих.",
        [(600000, "Трамп", "ru"), (43000, "ua-president", "ua")],
    ),
    (  # "we have losses too"
        "uk",
        "visnyk",
        "«Ми теж маємо втрати: лише в батальйоні двадцять убитих», — сказав депутат Роман Костюк.",
        [(20, "Роман Костюк", "ua")],
    ),
    (  # a monitor that writes "we" is its own source
        "ru",
        "mediazona",
        "Минобороны считает чужие потери. Нам удалось найти имена 45 100 погибших российских солдат.",
        [(45100, "mediazona", "ru")],
    ),
    (  # the department is no monitor
        "ru",
        "gazeta",
        (
            "«Медиазона» назвала 47 тысяч погибших россиян. Песков посоветовал ориентироваться на Минобороны РФ. "
            "Ведомство последний раз сообщало о 5930 убитых российских солдатах."
        ),
        [(47000, "mediazona", "ru"), (5930, "ru-mod", "ru")],
    ),
    (  # the researchers are the monitor's
        "uk",
        "visnyk",
        "«Медіазона» знає 61 800 загиблих росіян. Дослідники вважають, що насправді загинуло 140 тисяч росіян.",
        [(61800, "mediazona", "ru"), (140000, "mediazona", "ru")],
    ),
    (  # the interlocutor goes on
        "uk",
        "visnyk",
        "За тиждень убито 300 росіян, каже чиновник Пентагону. Ще 20 танків росіян спалено, додав співрозмовник агентства.",
        [(300, "us-dod", "ru"), (20, "us-dod", "ru")],
    ),
    (  # a namesake of an office holder
        "uk",
        "visnyk",
        "Прокурор Юрій Бєлоусов розповів, що росіяни вбили 588 дітей.",
        [(588, "Юрій Бєлоусов", "ua")],
    ),
    (  # a body before a colon announces its figures
        "ru",
        "gazeta",
        "Генпрокуратура Украины расследует казни: с начала вторжения российские солдаты расстреляли 177 пленных.",
        [(177, "Генпрокуратура Украины", "ua")],
    ),
    (  # those who only say it do not lose it
        "uk",
        "visnyk",
        "Самі росіяни устами Шойгу запевняють: спалено 466 танків.",
        [(466, "ru-mod-minister", "ua")],
    ),
    (  # an outlet that hands on another's review
        "uk",
        "visnyk",
        "Британська розвідка, чий огляд переказує «Європейська хвиля», пише, що росіяни щодня втрачають 1 255 осіб.",
        [(1255, "uk-mod", "ru")],
    ),
    (  # another speaks before the only one whose name is read
        "ru",
        "gazeta",
        (
            "В Карелии подтверждена гибель 941 участника войны, сообщает «7х7».\n\n"
            "Глава республики Артур Петров в январе говорил о трёхстах погибших российских солдатах."
        ),
        [(941, "7х7", "any"), (300, "Артур Петров", "ru")],
    ),
    (  # a possessive of the third person takes up the side named before, never the subject of its clause
        "uk",
        "visnyk",
        "За оцінкою Пентагону, Кремль утратив 300 танків; 12 тисяч його вояків убито.",
        [(300, "us-dod", "ru"), (12000, "us-dod", "ru")],
    ),
    (  # of its number and gender: "her" is no enemy's whom the army fights
        "ru",
        "gazeta",
        "Армия Израиля признала, что в боях с ХАМАС погибли семеро её солдат.",
        [(7, "idf", "il")],
    ),
    (  # who is said to think so between commas does not lose
        "uk",
        "visnyk",
        "Російська армія відступила, пишуть у Міноборони Британії. Убитими, вважає відомство, вона недорахувалася 8 тисяч людей.",
        [(8000, "uk-mod", "ru")],
    ),
    (  # a town's adjective addresses nobody; a bare body behind its verb and "in" is named
        "uk",
        "visnyk",
        "Росіяни втратили 325 тисяч убитими, підрахували у вашингтонському центрі CSIS.",
        [(325000, "CSIS", "ru")],
    ),
    (
        "uk",
        "visnyk",
        "У селі загинули двоє людей, підсумували в поліції.",
        [(2, "поліції", "ua")],
    ),
    (  # the press office of a unit
        "uk",
        "visnyk",
        "За підрахунками пресслужби батальйону, знищено 27 танків окупантів.",
        [(27, "батальйону", "ru")],
    ),
    (  # of those launched, some were destroyed by the body that says so
        "uk",
        "visnyk",
        "Росія випустила 48 ракет, 41 з яких знищили Повітряні сили.",
        [(41, "ua-air-force", "ru")],
    ),
]


@pytest.mark.parametrize(("language", "source", "text", "wanted"), CASES, ids=[case[2][:40] for case in CASES])
def test_who_says_it_and_whose_loss_it_is(
    language: str, source: str, text: str, wanted: list[tuple[int, str, str]]
) -> None:
    document = Document(document="t:1", text=text, source=source, language=language, published_at=date(2025, 3, 12))
    found = {claim.quantity.stated: claim for claim in extract(document).claims if claim.quantity is not None}
    for number, claimant, subject in wanted:
        claim = found[number]
        assert label_of(claim.claimant) == claimant
        assert subject in ("any", label_of(claim.subject))

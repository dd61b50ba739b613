"""Makes `first-names.txt` from the person providers of Faker, and from names that they lack.

It runs as `python -m quiz.words.make_first_names`, and needs `pip install faker`, which the program itself does not. A
name has a gender where every country that knows it agrees. Where they do not, the countries of a language decide for it
(Andrea is a woman in German, a man in Italian).
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import textwrap
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from quiz.words.first_names import FIRST_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = re.compile(r"[A-ZÀ-ÞĀ-Ž][\w’'-]*[a-zß-ÿā-ž]")
LANGUAGES = ("de", "en", "fr")
FIELDS = {"male": "m", "female": "f", "nonbinary": ""}
"""Lists of names for everybody tell nothing of those that stand in another list, too."""
MORE = """
    Abdel Abdelmadjid Abiy Alar Alassane Aljaksandr Aung Ban Barack Bashar Bassirou Bex Beyoncé Bezalel Bola
    Bongbong Cao Carles Chen Cho Choi Chrystia Coco Cy Deng Di Dmitry Dmytro Droupadi Dua Ebrahim Evgeny Evika Fa
    Fattah Feng Fin Fumio Gao Gitanas Guo Haile Han He Hossein Hu Humza Hun Huw Iga Iggy Itamar Jacinda Jagmeet
    Jewgeni Jiang Jung Kang Kat Kaïs Keir Khalifa Kyriakos Lai Lin Liu Luiz Luo Ma Macky Mahathir Mahatma Malala
    Masoud Merrick Min Mitt Mo Moncef Moon Muammar Muhammadu Naftali Narendra Nawaz Nayib Neeraj Nev Nguyen Nguyễn
    Nouri Novak Oleksandr Oleksij Omid Ousmane Oz Ozzy Paetongtarn Peg Peng Pep Pham Phạm Pip Prayut Pru Pyotr Qasem
    Rab Raila Ramzan Reg Roz Sanae Shehbaz Sheikh Shigeru Shinzo Sifan Srettha Steph Stu Su Sundar Sviatlana Tamim
    Tang Thabo Tran Trần Tsai Tulsi Uhuru Usain Usha Vin Viv Vivek Volodymir Volodymyr Wang Witali Wolodymyr Wu Xabi
    Xen Xi Xu Yang Yelena Yevgeny Yoav Yoon Yoshihide Yoweri Yu Yulimar Zhang Zhao Zhou Zhu Zinedine Zinédine Zlatan
"""
"""What Faker lacks: short forms, names of the news, and family names that stand first (Xi, Nguyen); of no gender."""
WIDTH = 118


def names() -> Iterator[tuple[str, str, str]]:
    """Yield language, gender (m, f or none) and name, as the providers have them."""
    persons: Any = importlib.import_module("faker.providers.person")
    for locale in sorted(each.name for each in pkgutil.iter_modules(persons.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for field, gender in FIELDS.items():
            for name in getattr(provider, f"first_names_{field}", ()):
                if NAME.fullmatch(name):
                    yield locale.partition("_")[0], gender, name
    yield from (("", "", name) for name in MORE.split())


def by_gender() -> dict[str, list[str]]:
    """Return the names of each line of the file: `m`, `f` and `?` for all languages, `de m` and so on for one."""
    genders: dict[str, set[str]] = defaultdict(set)
    own: dict[tuple[str, str], set[str]] = defaultdict(set)
    for language, gender, name in names():
        genders[name].add(gender)
        own[language, name].add(gender)
    lines: dict[str, list[str]] = defaultdict(list)
    for name in sorted(genders):
        told = genders[name] - {""}
        general = "".join(told) if len(told) == 1 else ""
        lines[general or "?"].append(name)
        for language in LANGUAGES:
            here = own.get((language, name), set()) - {""}
            if not general and len(here) == 1:
                lines[f"{language} {''.join(here)}"].append(name)
    return lines


def main() -> None:
    """Write the file."""
    text = "# First names by gender, made by make_first_names.py from Faker (see Faker-LICENSE.txt) and a few more.\n"
    for key, found in by_gender().items():
        wrapped = textwrap.wrap(" ".join(found), WIDTH, break_long_words=False, break_on_hyphens=False)
        text += f"[{key}]\n" + "\n".join(wrapped) + "\n"
    FIRST_NAMES.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

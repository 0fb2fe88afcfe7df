"""
The everyday words under which people look for a fact, by the record that it stands in.

They lead somebody who typed a word of their own to what a case file calls it, and nothing is read by them. What was done to the
client and the client's own acts share many words; here stands only the first, so that nobody is led to record as the client's act
what was done to them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

_BY_RECORD: Final = {
    "": {
        "incidents": "trafficking exploitation happened events",
        "reprisals": "retaliation retaliated revenge threats since",
        "prosecutions": "criminal case against trafficker indictment trial",
        "statements": "affidavit declaration told before earlier account testimony inconsistent",
        "decisions": "ruling judgment verdict denial order appeal found by court jury",
        "filed_on": "filing date submitted receipt",
        "granted_on": "approval approved date",
        "setting": "privilege privileged confidential",
    },
    "people[]": {"date_of_birth": "born birthday birthdate dob"},
    "incidents[]": {
        "lasted": "duration how long weeks months years",
        "caused_entry": "brought to us came because border",
        "found_at_port": "airport inspection stopped officers",
        "went_on_after_entry": "continued after arrival",
        "short_time": "short brief few days",
        "age": "minor child years old underage",
        "when": "dates period from until lasted duration",
        "country": "place location where",
        "in_united_states": "us usa america here",
        "impaired": "disability disabled illness ill sick drugged intoxicated mental",
        "several_victims": "others other victims coworkers girls workers",
        "immune_official": "diplomat embassy consul consular immunity",
        "family_or_partner": "husband boyfriend spouse partner relative uncle aunt",
    },
    "incidents[].agreement": {
        "made": "contract deal terms agreed",
        "consented": "consent willing agreed voluntary",
        "to_be_smuggled": "coyote smuggler border crossing guide",
        "changed": "bait switch different work lower pay contract substitution broken promise",
        "debt_raised": "fee raised debt increased added interest",
        "told_the_truth": "truth visa contract honest explained terms",
        "length_fixed": "how long term season months contract end date",
        "work_fixed": "kind of work job description tasks",
    },
    "incidents[].acts": {
        "recruited": "hired offered invited lured enticed persuaded advertisement agency job offer",
        "harbored": "housed kept sheltered lodged held in house apartment living quarters",
        "transported": "drove driven moved flown brought travel took taken",
        "provided": "handed over sold given passed traded",
        "obtained": "bought got acquired took over",
        "patronized": "customer bought sex john client",
        "solicited": "asked for sex offered for sex",
    },
    "incidents[].means": {
        "force": "beaten hit violence violent raped punched assaulted attacked",
        "fraud": "lied lie deceived deception tricked cheated false promise",
        "threats": "threatened threat threatening warned would hurt kill harm family",
        "legal_threats": "threatened deportation deport police immigration arrest jail report ice",
        "legal_process_used": "lawsuit sued false report visa petition called police",
        "restraint": "locked tied guarded confined chained imprisoned captive held",
        "harm_to_others": "saw others beaten witnessed hurt example",
        "status_reminders": "undocumented illegal no papers reminded status",
    },
    "incidents[].means.threats_of": {
        "violence": "kill hurt beat gun knife weapon",
        "restraint": "lock tie hold",
        "family": "children parents relatives at home",
        "money": "pay fine debt land house",
        "reputation": "shame video photos accuse thief tell family",
        "other": "curse juju oath witchcraft",
    },
    "incidents[].background": {
        "poverty": "poor poverty hungry no money",
        "debts": "owed loan lender at home",
        "dependants": "children depend sick child support family",
        "schooling": "illiterate read school education",
        "language": "english speak language interpreter",
        "status_tied": "visa sponsor employer status tied",
        "alone": "no friends no family nobody knew",
    },
    "incidents[].control": {
        "false_promises": "promise promised broken lie false",
        "other": "other ways control",
        "debt_bondage": "debt owed owes loan work off pay back",
        "takes_earnings": "took wages pay money confiscated kept tips",
        "restricts_financial_access": "bank account money cash",
        "psychological_abuse": "humiliated insulted yelled shouted shamed manipulated screamed emotional",
        "physical_abuse": "beat beaten hit slapped kicked burned choked violence",
        "sexual_abuse": "rape raped molested assaulted sexual assault harassment",
        "psychoactive_substances": "drugs alcohol drugged addicted",
        "restricts_movement": "watched guarded followed cameras monitored not allowed out",
        "isolates": "isolated isolation alone cut off no visitors no friends",
        "punishes": "punished punishment fined beaten for refusing disobeyed",
        "restricts_medical_care": "doctor hospital medicine treatment sick",
        "excessive_working_hours": "hours long days overtime no rest no days off",
        "uses_children": "kids children threatened child taken",
        "withholds_necessities": "hungry food starved sleep water cold shelter",
        "withholds_documents": "passport papers id identification documents taken confiscated visa",
        "takes_telephone": "phone cell mobile calls contact",
        "told_to_hide": "coached lie to officials police told what to say script",
        "demands_ransom": "ransom pay for release",
    },
    "incidents[].debt": {
        "part_credited": "credited counted paid off reduced",
        "to_responsible": "owed lender loan",
        "from_pay": "deduction deducted withheld fines rent food charged",
        "no_account": "receipt records statement ledger shown",
        "security": "deed land collateral mortgage house pledged",
        "leaving_costs": "penalty breach fee bond quitting",
    },
    "incidents[].sex": {
        "brought": "came because promise lured lie recruited",
        "kept": "stayed because could not leave trapped",
        "had_they_known": "knew beforehand truth would have refused",
        "said_would_happen": "told would happen if refused consequences",
        "feared": "afraid fear scared believed would happen",
        "completed": "took place happened",
        "act": "prostitution sex sexual stripping pornography escort massage commercial",
        "value_passed": "paid price money customers rent drugs for sex",
    },
    "incidents[].labor": {
        "had_they_known": "knew beforehand truth would have refused",
        "completed": "took place happened",
        "beyond_the_deal": "extra demands more than agreed smuggling",
        "singled_out": "chosen picked only one",
        "trafficker_gained": "profit gain benefit money made",
        "ordinary_consequences": "needed job losing income bad reference",
        "unequal_treatment": "slept floor ate leftovers worse food room",
        "work": "job labor domestic farm factory restaurant cleaning nanny construction chores worked",
        "paid": "pay wage wages salary unpaid",
        "paid_as_agreed": "underpaid wage theft less than promised cheated unpaid",
        "long_or_intense": "hours hard heavy exhausting overwork long days",
        "brought": "came because promise lured lie recruited",
        "kept": "stayed because could not leave trapped",
        "said_would_happen": "told would happen if left consequences",
        "feared": "afraid fear scared believed would happen",
        "real_say": "control conditions choose schedule",
        "free_to_quit": "quit leave job resign walk away stop working",
        "ordinary_chores": "chores housework household help",
        "furthered_smuggling": "smuggling carry lookout guide crossing",
        "whole_life_directed": "every minute schedule orders always on call",
    },
    "incidents[].purposes": {
        "said_so": "told him why intent purpose wanted for",
        "slavery": "slave",
        "as_property": "slave owned property bought sold given away",
    },
    "incidents[].exit": {
        "ended_abroad": "abroad other country home ended",
        "taken_into_custody": "arrested arrest detained custody immigration",
        "law_enforcement_knew": "police knew aware victim",
        "periods_of_freedom": "free visits alone outings",
        "could_leave_the_country": "leave country go home",
        "lacked_means": "money ticket poor",
        "when": "ended end last day over",
        "ongoing": "still going continuing now current",
        "freed_by_law_enforcement": "rescued rescue raid freed found by police agents liberated",
        "escaped_first": "escape escaped fled ran away got out left hid",
        "law_enforcement_then_involved": "investigation interviewed police after",
        "released": "let go dropped off sent away thrown out",
        "could_have_left": "chance to leave opportunity",
    },
    "presence": {
        "here_now": "in the us now living here",
        "entries": "arrival arrived entry entered came border crossing visa",
        "departures": "left departed went home travel deported abroad",
        "latest_return": "returned came back reentry",
    },
    "presence.entries[]": {
        "manner": "how entered visa border inspection parole",
        "stay_until": "i94 overstay expiry expired",
    },
    "presence.departures[]": {"voluntary": "own choice forced", "removed": "deported removal deportation"},
    "presence.related": {
        "recovering": "healing recovery understands",
        "past_threats": "old threats",
        "other_steps": "steps police report",
        "travel_since": "trips travel abroad repeatedly",
        "unrelated_ties": "family job unrelated",
        "means_to_leave": "leave for good go home",
        "still_feared": "afraid fear scared",
        "diagnosed": "ptsd depression anxiety diagnosis therapist psychologist",
        "services_here": "counseling therapy shelter services",
        "cooperating": "cooperates cooperation helping police testify",
        "financial_effects": "debts poverty owed",
    },
    "assistance": {
        "contacts": "reported report told police fbi hotline complaint called",
        "requests": "asked subpoena interview testify cooperation",
        "declaration": "supplement b certification lea endorsement",
        "continued_presence": "cp hhs",
        "willing": "cooperate cooperation help police",
    },
    "assistance.trauma": {
        "clinician_links_it": "psychologist therapist letter evaluation",
        "effects_on_life": "nightmares sleep panic",
        "health_or_history": "illness disability earlier abuse",
        "suffered": "ptsd trauma anxiety depression nightmares",
        "unable": "too afraid could not report",
    },
    "assistance.report_delay": {
        "under_control": "controlled watched",
        "language": "english interpreter",
        "not_known": "did not know help",
        "no_access": "no lawyer no money",
        "fear": "afraid scared",
        "distrust": "afraid of police deportation",
        "trauma": "shame",
    },
    "presence.latest_return": {
        "received_treatment": "treatment therapy hospital services",
        "fears_trafficker": "afraid fear scared",
        "threats": "threatened threat danger return",
        "lasting_effects": "injury trauma effects",
        "other_reason": "job study family reason return",
    },
    "assistance.contacts[]": {
        "about_trafficking": "told reported abuse police",
        "about_other_crime": "other crime theft",
        "anonymous": "hotline no name",
        "answered": "replied investigated opened",
        "sent_elsewhere": "referred transferred",
        "referral_agreed": "referral referred agreed",
        "connected": "transferred put through",
    },
    "assistance.requests[]": {
        "complied": "complied cooperated did refused",
    },
    "hardship.factors": {
        "consequences_of_trafficking": "ptsd trauma injury lasting",
        "loss_of_courts": "lawsuit restitution court",
        "revictimization": "trafficked again",
        "long_residence": "years here grew up",
        "hardship_to_others": "children suffer family",
        "care_there": "clinic hospital there",
        "protected_there": "police protect there",
        "ties_there": "family there parents",
        "safe_returns": "visited went back safely",
        "care_unavailable": "medical care therapy hospital medicine",
        "harm_by_trafficker": "retaliation revenge kill find",
        "unrest": "war violence gangs conflict",
        "economic": "poverty poor job unemployment money",
        "family_ties": "children here family spouse",
        "penalized_there": "stigma punished honor shame",
    },
    "status": {
        "unlawful_presence": "undocumented illegal overstay without papers",
        "reentered": "came back after deportation",
        "lawful": "status visa papers",
        "removal_order": "deportation order deported",
    },
    "family": {"members": "children husband wife relatives derivatives parents siblings"},
    "filing": {
        "represented": "lawyer attorney",
        "unlicensed_help": "notario notary",
        "supervision": "ankle monitor check in isap",
        "unaccompanied_child": "orr uac minor alone",
        "order_expedited": "expedited i860",
        "voluntary_departure_until": "voluntary departure granted",
        "other_statuses": "u visa vawa asylum sij daca tps",
        "withholding_only": "i863 withholding",
        "derivative": "t-2 t-3 t-4 t-5 t-6 supplement a",
        "order_in_absentia": "missed hearing absent",
        "work_permit": "ead employment authorization",
        "bona_fide_notice": "bfd bona fide",
        "earlier_t_application": "earlier i914",
        "civil_suit_filed": "lawsuit sued",
        "abused_by_citizen_or_resident": "domestic violence vawa spouse",
        "permanent_resident": "green card lpr resident",
        "citizen": "citizenship us national passport",
        "in_proceedings": "court nta removal proceedings judge",
        "notice_to_appear": "nta charging document",
        "hearing_on": "court date hearing",
        "hearings": "court dates appointments check in",
        "detained": "detention jail custody ice",
        "asylum_pending": "asylum i589",
        "fears_return": "afraid persecution",
        "parental_abuse": "abandoned neglected sij",
        "earlier_t_denied": "i914 denied refused",
        "losses": "unpaid wages injuries damages",
    },
}

_IN_ORDER: Final = {
    f"{record}.{name}" if record else name: words
    for record, facts in _BY_RECORD.items()
    for name, words in facts.items()
}

_ALSO: Final = {
    "incidents[].people": "pimp madam loverboy boss trafficker proxeneta padrote madrota traficante jefe jefa",
    "incidents[].family_or_partner": "loverboy novio esposo pareja tio tia familia",
    "incidents[].acts.recruited": "recruiter recruit reclutador reclutadora recluto reclutaron enganchador ofrecieron trabajo",
    "incidents[].acts.provided": "he sold me vendio vendieron",
    "incidents[].acts.obtained": "compro compraron",
    "incidents[].agreement.consented": "consentimiento consintio acuerdo voluntaria",
    "incidents[].means.force": "forced to made to force golpeada obligada obligaron forzada fuerza",
    "incidents[].means.threats": "duress coercion coerced amenaza amenazas coaccion miedo",
    "incidents[].means.restraint": "cannot could not leave encerrada no podia salir",
    "incidents[].control.restricts_movement": "cannot could not leave no podia salir vigilada",
    "incidents[].control.debt_bondage": "deuda deudas debia pagar",
    "incidents[].control.withholds_documents": "papers papeles quitaron pasaporte documentos",
    "incidents[].control.takes_earnings": "quitaban dinero ganancias",
    "incidents[].sex.act": "prostitution prostitucion sexo sexual",
    "incidents[].sex.induced": "forced to made to duress obligada forzada coaccion",
    "incidents[].exit.escaped_first": "escapo huyo",
    "assistance.trauma.suffered": "trauma",
    "assistance.report_delay.fear": "miedo policia",
}
"""By the path of a fact: more such words, in English and in Spanish."""
EVERYDAY: Final = _IN_ORDER | {path: f"{_IN_ORDER.get(path, '')} {words}" for path, words in _ALSO.items()}
"""By the path of a fact, or of a record: the words that people use for it."""

OWN_ACTS: Final = {
    "conduct.acts[].tasks": "bottom girl right hand enforcer in charge of the others encargada mano derecha capataz",
    "conduct.acts[].tasks.collected_money": "bottom collected money pimp madam cobraba dinero",
    "conduct.acts[].tasks.disciplined": "bottom kept the others in line punished castigaba",
    "conduct.acts[].verbs.recruited": "recruiter recruited brought in friends reclutadora trajo amigas",
    "conduct.acts[].compulsion.threatened": "duress coercion forced to made to amenaza coaccion obligada",
    "conduct.acts[].compulsion.ordered": "forced to made to told to orders obligada ordenes",
    "conduct.acts[].compulsion.manipulated": "groomed little by little loverboy manipulada poco a poco",
    "conduct.bond": "trauma bond bonding stockholm loverboy love loves still in contact vinculo traumatico enamorada",
    "conduct.disclosure.said_stayed_by_choice": "consent consented stayed by choice consentimiento quiso quedarse",
}
"""By the path of a fact of the client's own acts: looked for where somebody searches, and never hinted at where a key is mistyped."""

FINDINGS: Final = {
    "TRAFFICKER_BAR_SIGNAL": "bar barred trafficker recruiter madam pimp bottom victim or perpetrator barra proxeneta madrota reclutadora traficante victima",
    "DELEGATED_CONTROL_ROLE": "bottom bottom girl main girl right hand madam enforcer in charge of the others kept in line collected money manager encargada mano derecha cobraba madrota capataz",
    "COERCED_RECRUITMENT": "recruiter recruit recruited brought in friends forced to made to duress coercion orders threatened reclutadora recluto obligada forzada trajo amigas amenaza coaccion",
    "BENEFIT_MOTIVATED_RECRUITMENT": "recruiter recruit recruited paid for each bonus commission debt reduced reclutadora comision rebaja deuda",
    "MINOR_RECRUITED_OR_HARBORED": "minor underage girl child sixteen menor edad nina",
    "VIOLENCE_TOWARD_OTHER_VICTIMS": "hit beat struck punished forced to made to hit duress pegar golpeo castigo obligada",
    "CONDUCT_AFTER_FREEDOM": "after freed went back kept going despues escapar volvio",
    "UPPER_LEVEL_ROLE_WITHOUT_ABUSE": "boss pimp madam leader ran it jefe jefa madrota proxeneta duena",
    "AIDER_OR_COLLUDER": "lookout driver helped cooked cleaned errands forced to vigilaba chofer ayudaba",
    "CONTROL_OF_OTHERS_DOCUMENTS": "papers taken passports kept held quitaron papeles pasaportes",
    "PROSTITUTION_UNDER_CONTROL": "prostitution prostitute he sold me sold for sex escort pimp loverboy forced to made to prostitucion obligada vendio vendieron novio proxeneta",
    "PROCURING_OR_PROCEEDS": "pimp pimping madam posted ads bookings proxeneta madrota padrote anuncios",
    "DRUG_CONDUCT": "drugs mule forced to carry drogas mula obligada",
    "MONEY_HANDLING": "laundering wired cash collected money lavado dinero",
    "TRAFFICKING_LINKED_CONVICTION": "vacatur expunge record conviction forced to duress antecedentes condena",
    "SMUGGLING_OF_OTHERS": "coyote smuggler guide pollero",
    "SMUGGLED_THEN_EXPLOITED": "smuggled coyote debt cannot could not leave deuda pollero no podia salir",
    "FALSE_DOCUMENTS_OR_CLAIMS": "fake false papers papeles falsos",
    "LATER_CONSENT_CLAIM": "consent consented agreed chose stayed by choice wanted to voluntary consentimiento consintio quiso quedarse voluntaria",
    "TRAUMA_BOND_OR_CONTACT": "trauma bond bonding bonded stockholm loverboy boyfriend love loves him still in contact protects vinculo traumatico novio enamorada contacto",
    "NON_COOPERATION_WITH_LEA": "trauma afraid of police refused to testify did not report uncooperative miedo policia denuncio declarar",
    "FORCED_CRIMINALITY_LABOR": "forced to made to steal sell drugs beg crime duress obligada forzada robar limosna delito coaccion",
    "TRAFFICKER_SOURCED_ACCUSATION": "accused framed lies retaliation revenge acusa acusacion venganza",
    "DISCLOSURE_HAZARD": "self incrimination fifth amendment afraid to tell duress autoincriminacion miedo contar",
}
"""By the code of a finding: the words under which it is looked for. None is told of a person."""

RULES: Final = {
    "sex_trafficking": "he sold me pimp madam loverboy prostitution sold for sex vendio prostitucion proxeneta novio",
    "means": "forced to made to duress coercion obligada obligaron forzada fuerza coaccion",
    "debt_bondage": "debt cannot leave owe deuda pagar",
    "involuntary_servitude": "cannot could not leave forced to work no podia salir obligada",
    "incident.labor.free_to_quit": "cannot could not leave quit no podia salir",
    "incident.control.withholds_documents": "papers passport taken papeles pasaporte quitaron",
    "incident.agreement.consented": "consent agreed consentimiento",
    "incident.acts.recruited": "recruiter reclutador reclutadora",
    "trauma_exception": "trauma trauma bond",
    "bar": "bottom recruiter madam pimp trafficker victim or perpetrator reclutadora proxeneta madrota",
    "common_law_duress": "duress forced to coaccion",
    "duress_of_victims": "duress forced to bottom coaccion obligada",
    "LATER_CONSENT_CLAIM": "consent stayed by choice consentimiento",
    "TRAUMA_BOND_OR_CONTACT": "trauma bond loverboy love vinculo traumatico novio",
    "DELEGATED_CONTROL_ROLE": "bottom madam pimp right hand encargada",
    "PROCURING_OR_PROCEEDS": "pimp madam proxeneta padrote",
}
"""By the name of a rule: the words under which it is looked for."""

_SHORTEST: Final = 4
_ENDING: Final = re.compile(f"(?<=.{{{_SHORTEST}}})(?:ations?|ings?|ened|ate[ds]?|ers?|e[dns]?|s)$")
_EMPTY: Final = re.compile(
    "an?|and|any|at|me|my|i|be|been|being|by|did|do|does|for|from|had|has|have|he|her|him|his|in|is|it|of|on|or|she|so|that|the|their|them|they|"
    "to|up|was|were|who|with"
)


def stems(text: str) -> frozenset[str]:
    """Return the words of a text without accents, what changes with number, tense and who does it, and those that say little."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(sign))
    words = re.findall(r"[^\W_]+", bare)
    return frozenset(_ENDING.sub("", word) for word in words if not _EMPTY.fullmatch(word))


def sought(typed: str, among: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names among those whose words hold all that was typed."""
    wanted = stems(typed)
    return tuple(name for name, words in among.items() if wanted and wanted <= stems(words))


def meant(typed: str) -> tuple[str, ...]:
    """Return the paths of the facts whose everyday words hold all that was typed, in the order of a case file."""
    return sought(typed, EVERYDAY)

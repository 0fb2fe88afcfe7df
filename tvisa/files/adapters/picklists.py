"""
The picklists of the Human Trafficking Case Data Standard, and what each of their values says of an incident.

Value names and labels are the standard's (CC BY 4.0, see `tvisa.files.adapters.htcds`); what they are mapped to is this
library's. A value is read as the least that it says, and one that no fact says as little as has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

PICKLISTS: Final[Mapping[str, Mapping[str, tuple[str, str]]]] = {
    "vic_RelationshipToTrafficker": {
        "Familial": ("Familial", "family_or_partner"),
        "Acquainted": ("Acquainted", ""),
        "Unaquainted": ("Unaquainted", ""),
    },
    "vic_MethodOfRecruitment": {
        "AtAPlaceOfBusiness": ("At a place of business", "acts.recruited"),
        "AtAnEducationalInstitution": ("At an educational institution", "acts.recruited"),
        "AtWork": ("At work", "acts.recruited"),
        "ThroughOnlineSocialNetworks": ("Through online social networks", "acts.recruited"),
        "ThroughAnOnlineAdvertisement": ("Through an online advertisement", "acts.recruited"),
        "ThroughATelevisionAdvert": ("Through a television advert", "acts.recruited"),
        "ThroughANewspaperAdvert": ("Through a newspaper advert", "acts.recruited"),
        "ThroughFamilyOrFamilyEvents": ("Through family or family events", "acts.recruited"),
        "ThroughFriendsOrSocialEvents": ("Through friends or social events", "acts.recruited"),
        "Other": ("Other", "acts.recruited"),
    },
    "vic_MethodsOfControl": {
        "PhysicalThreats": ("Physical threats", "means.threats"),
        "ThreatsLawEnforcement": ("Threats of law enforcement", "means.legal_threats"),
        "ThreatensChildrenFamily": ("Threatens children/family", "means.threats"),
        "DebtBondage": ("Debt bondage", "control.debt_bondage"),
        "FalsePromises": ("False promises", "control.false_promises"),
        "PhysicalAbuse": ("Physical abuse", "control.physical_abuse"),
        "SexualAbuse": ("Sexual abuse", "control.sexual_abuse"),
        "TakesEarnings": ("Takes earnings", "control.takes_earnings"),
        "RestrictsFinancialAccess": ("Restricts financial access", "control.restricts_financial_access"),
        "RestrictsMedicalCare": ("Restricts medical care", "control.restricts_medical_care"),
        "WithholdsNecessities": ("Withholds necessities", "control.withholds_necessities"),
        "PsychologicalAbuse": ("Psychological abuse", "control.psychological_abuse"),
        "PsychoactiveSubstance": ("Psychoactive substance", "control.psychoactive_substances"),
        "ExcessiveWorkingHours": ("Excessive working hours", "control.excessive_working_hours"),
        "WithholdsDocuments": ("Withholds documents", "control.withholds_documents"),
        "Other": ("Other", "control.other"),
    },
    "vic_TypeOfExploitation": {
        "ForcedLabour": ("Forced labour", "labor.work"),
        "SexualExploitation": ("Sexual exploitation", "sex.act"),
        "ChildLabour": ("Child labour", "labor.work"),
        "ForcedMarriage": ("Forced marriage", ""),
        "Servitude": ("Servitude", "labor.work"),
        "ForcedMilitaryByNonStateActors": ("Forced military (by non-state actors)", ""),
        "OrganRemoval": ("Organ removal", ""),
        "ForcedBegging": ("Forced begging", "labor.work"),
        "ForcedAdoption": ("Forced adoption", ""),
        "Surrogacy": ("Surrogacy", ""),
        "Other": ("Other", ""),
    },
    "vic_TypeOfSexExploitation": {
        "Prostitution": ("Prostitution", "sex.on_account"),
        "Pornography": ("Pornography", ""),
        "RemoteInteractiveServices": ("Remote Interactive Services", ""),
        "PrivateSexualServices": ("Private Sexual Services", ""),
    },
}
"""Each value of a picklist: its label, and the fact of an incident to which it says yes, where one says as little."""
INDUSTRIES: Final = {
    "A_AgricultureForestryAndFishing": "Agriculture, forestry and fishing",
    "B_MiningAndQuarrying": "Mining and quarrying",
    "C_Manufacturing": "Manufacturing",
    "D_ElectricityGasSteamAndAirConditioningSupply": "Electricity, gas, steam and air conditioning supply",
    "E_WaterSupplySewerageWasteManagement": "Water supply; sewerage, waste management and remediation",
    "F_Construction": "Construction",
    "G_WholesaleAndRetailTradeRepairOfMotorVehicles": "Wholesale and retail trade; repair of motor vehicles and motorcycles",
    "H_TransportationAndStorage": "Transportation and storage",
    "I_AccommodationAndFoodServiceActivities": "Accommodation and food service activities",
    "J_InformationAndCommunication": "Information and communication",
    "K_FinancialAndInsuranceActivities": "Financial and insurance activities",
    "L_RealEstateActivities": "Real estate activities",
    "M_ProfessionalScientificAndTechnicalActivities": "Professional, scientific and technical activities",
    "N_AdministrativeAndSupportServiceActivities": "Administrative and support service activities",
    "O_PublicAdministrationAndDefence": "Public administration and defence; compulsory social security",
    "P_Education": "Education",
    "Q_HumanHealthAndSocialWorkActivities": "Human health and social work activities",
    "R_ArtsEntertainmentAndRecreation": "Arts, entertainment and recreation",
    "S_OtherServiceActivities": "Other service activities",
    "T_ActivitiesOfHouseholdsAsEmployers": (
        "Activities of households as employers; undifferentiated goods- and services- producing activities of households for "
        "own use"
    ),
    "U_ActivitiesOfExtraterritorialOrganizations": "Activities of extraterritorial organizations and bodies",
}
"""Each industry by the name of its value: the label."""

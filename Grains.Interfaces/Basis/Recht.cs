namespace OrleansSchool.Basis;

/// <summary>What one may do. Every page, handler, export and stream names one of these; <see cref="Rechtentabel"/> says who has it (SEC-2).</summary>
public enum Recht
{
    /// <summary>Start page of a school: totals, no names.</summary>
    VandaagZien = 1,

    /// <summary>Board of a groep or speelplaats with names and states.</summary>
    BordZien,

    BordMarkeren,

    /// <summary>A mark on another day than today, with a reason (LIVE-6).</summary>
    BordCorrigeren,

    /// <summary>The number of helpers present at a speelplaats.</summary>
    HelpersInvoeren,

    /// <summary>Sick, dentist, extra day … for one date (TSO-6e).</summary>
    AfmeldingInvoeren,

    /// <summary>Structural or incidental aanmelding with a date (TSO-6a).</summary>
    AanmeldingWijzigen,

    LeerlingenZien,

    LeerlingWijzigen,

    LeerlingenInlezen,

    SchoolInrichten,

    DaglijstMaken,

    /// <summary>Aantallen, edition intern.</summary>
    AantallenZien,

    /// <summary>Aantallen, edition verantwoording: no cell under five children (XLS-3).</summary>
    AantallenVerantwoordingZien,

    /// <summary>What lunch helpers must know of a child, with purpose and end date (TSO-8f).</summary>
    LunchinfoWijzigen,

    /// <summary>Persons of the school: invite, roles with dates, end (SEC-1, SCH-5).</summary>
    MensenBeheren,

    /// <summary>Overblijfkrachten only: enter, import, PIN for the tablet (SCH-3, LIVE-5).</summary>
    HelpersBeheren,

    /// <summary>Pair, name and revoke shared tablets (LIVE-5).</summary>
    TabletsBeheren,

    /// <summary>The outbox: who got what, refusals, bounces (POST-1).</summary>
    PostZien,

    /// <summary>Mail server, sender address, test mail (POST-1).</summary>
    PostInstellen,

    /// <summary>Who saw or changed what of which child (SEC-3).</summary>
    ToegangslogZien,

    /// <summary>What holds for the whole installation: schools, recovery phrase, sign-in with Microsoft or Google. Technical, no child data.</summary>
    InstallatieBeheren,

    /// <summary>Photo of a child, with consent (SCH-2).</summary>
    FotoWijzigen,

    /// <summary>What the night round erased, and what waits: counts only, no child data (SEC-5).</summary>
    NachtrondeZien,

    /// <summary>Who has which turn, without phone numbers (TSO-3b).</summary>
    RoosterZien,

    /// <summary>Standard week, days, searches, swaps; absence of another (TSO-2e, TSO-4m).</summary>
    RoosterMaken,

    /// <summary>One's own turns: can't come, claim, swap (TSO-4k).</summary>
    EigenDiensten,

    /// <summary>Who is at school now, alarms, rain plan (TSO-4l).</summary>
    ToezichtZien,

    /// <summary>Tick a helper present or gone, and the rain plan (TSO-4l, SCH-1).</summary>
    ToezichtTikken,

    /// <summary>Log of the day and briefing; names of children by <see cref="BordZien"/> (TSO-8a, TSO-8h).</summary>
    LogboekLezen,

    LogboekSchrijven,

    /// <summary>Breaches, warnings and schorsing of a child (TSO-9).</summary>
    GedragZien,

    /// <summary>Warn, ask the schoolleiding, record contact and overleg (TSO-9b).</summary>
    GedragBehandelen,

    /// <summary>Record the commissie's decision to suspend (TSO-9c).</summary>
    SchorsingBesluiten,

    /// <summary>Report and handle an accident; on a tablet with a fresh PIN (TSO-12).</summary>
    OngevalMelden,

    /// <summary>Read all accidents of the school and close them (TSO-12d).</summary>
    OngevallenZien,

    /// <summary>Steps and calls for a child that was not found (LIVE-3).</summary>
    ZoekactieDoen,

    /// <summary>Hand over the own groep, worked time, remarks (TSO-7).</summary>
    GroepsmiddagDoen,

    /// <summary>Write huisregels, reglement and ontruimingsplan; who read them (TSO-11a, TSO-12f, TSO-14).</summary>
    RegelingenBeheren,

    /// <summary>Read them and confirm.</summary>
    RegelingenLezen,

    /// <summary>Mandate, kaders, insurance (TSO-1).</summary>
    BeleidBeheren,

    BeleidZien,

    /// <summary>Overeenkomst, certificates, courses, candidates (TSO-4d … TSO-4n).</summary>
    HelperdossierZien,

    MateriaalBeheren,

    MateriaalMelden,

    /// <summary>Jaarovergang: propose, apply, undo (SCH-4).</summary>
    JaarovergangDoen,

    /// <summary>Questions of parents: read, answer (TSO-11b).</summary>
    VragenBehandelen,

    /// <summary>Talk with the parents about gedrag, and tell them of a schorsing: the schoolleider only (TSO-9b, TSO-9c).</summary>
    GedragOuders,

    /// <summary>Hand over the ontruimingsplan: the schoolleider only (TSO-12f).</summary>
    OntruimingsplanVaststellen,

    /// <summary>Board of groep 8, tijdpad and help, with names (OSO-T, OSO-H).</summary>
    OverdrachtZien,

    /// <summary>How many dossiers are how far, without names.</summary>
    OverdrachtTellen,

    /// <summary>Open a dossier: status, inzage, what misses; content by <see cref="OkrLezen"/> and <see cref="DossierAdministratie"/>.</summary>
    DossierZien,

    /// <summary>Begin a dossier, fill it, lay it ter inzage, give the signal (OSO-K1 … OSO-K6).</summary>
    DossierInvullen,

    /// <summary>The support section and its documents, teacher and intern begeleider together (OSO-K3).</summary>
    OndersteuningInvullen,

    /// <summary>Read all content: the beknopt OKR, support, tests.</summary>
    OkrLezen,

    /// <summary>Record attempts and inzage of verzorgers (OSO-K4).</summary>
    InzageVastleggen,

    /// <summary>That a verzorger couldn't be reached, with a motivation: the schoolleider only (OSO-K4).</summary>
    InzageMotiveren,

    /// <summary>Address, verzorgers, loopbaan; set ready, tell, check, record verstrekt (OSO-K6, OSO-S3 … OSO-S5).</summary>
    DossierAdministratie,

    /// <summary>Messages of VO schools, VO schools and their access to the portal (OSO-S1, OSO-S4).</summary>
    VoScholenBeheren,

    /// <summary>Steps of the tijdpad, settings of the overdracht, help texts (OSO-T, OSO-H).</summary>
    TijdpadBeheren,

    /// <summary>Read in results of the doorstroomtoets (OSO-S7).</summary>
    ToetsenInlezen,

    /// <summary>Fetch dossiers in the portal: people of a VO school, only what is meant for them (OSO-S4).</summary>
    PortaalOphalen,

    /// <summary>Debtors, bills, bank, kas and bookings with names (TSO-10i).</summary>
    GeldZien,

    /// <summary>Rounds of claims, statements, settling, arrangements, reminders, requests to pay out (TSO-6d, TSO-10k … 10m).</summary>
    GeldBeheren,

    /// <summary>Settings, bank account, posts, maxima, opening balance (TSO-10b).</summary>
    GeldInrichten,

    /// <summary>Take cash on the day, also with a PIN on a shared tablet (TSO-6c).</summary>
    KasOntvangen,

    /// <summary>Count the kas, expenses, bring money to the bank.</summary>
    KasTellen,

    /// <summary>Mandates of payers (TSO-6b).</summary>
    MachtigingenBeheren,

    /// <summary>Make a collection or payment run, take its file along (TSO-6b).</summary>
    IncassoMaken,

    /// <summary>Approve a run that another made.</summary>
    IncassoGoedkeuren,

    /// <summary>Approve a change with its restitutie, paying out, writing off (TSO-6d).</summary>
    RestitutieGoedkeuren,

    /// <summary>Decide by name that a payer's children are excluded, and lift it (TSO-10n).</summary>
    UitsluitingBesluiten,

    /// <summary>Fix and pay vergoedingen of helpers (TSO-10c).</summary>
    VergoedingenBeheren,

    /// <summary>One's own vergoeding, what was received elsewhere, own account.</summary>
    EigenVergoeding,

    /// <summary>Make the begroting, explain differences (TSO-10j).</summary>
    BegrotingMaken,

    /// <summary>Look at all books and sign as kascommissie; books nothing (TSO-10i).</summary>
    GeldControleren,

    /// <summary>Figures, edition verantwoording: totals only (XLS-3).</summary>
    GeldVerantwoordingZien,

    /// <summary>Besluiten with their route (TSO-2c).</summary>
    BesluitenZien,

    /// <summary>Propose, vote of the commissie, ask for advice (TSO-2c).</summary>
    BesluitVoorstellen,

    /// <summary>Record the advice of the own geleding: ouderraad or schoolleiding.</summary>
    BesluitAdviseren,

    /// <summary>Record the instemming of the own geleding of the MR.</summary>
    BesluitInstemmen,

    /// <summary>Record an outcome for a geleding from its letter or minutes.</summary>
    BesluitVastleggen,

    /// <summary>Activate what has its instemming.</summary>
    BesluitActiveren,

    /// <summary>Members of the commissie, meetings that one is asked for, minutes that were sent (TSO-2a, TSO-2j).</summary>
    CommissieZien,

    /// <summary>Members, terms, election of the voorzitter (TSO-2a, TSO-2d).</summary>
    CommissieBeheren,

    /// <summary>Plan meetings, make the agenda, write and settle minutes, send them (TSO-2f … TSO-2k, TSO-5).</summary>
    VergaderingenBeheren,

    /// <summary>Bring in an item for the agenda (TSO-2g).</summary>
    AgendapuntIndienen,

    /// <summary>Figures of quality and improvement points (TSO-2b, TSO-4b).</summary>
    KwaliteitZien,

    /// <summary>Improvement points and the yearly survey.</summary>
    KwaliteitBeheren,

    /// <summary>Count the hands of the own groep for the survey.</summary>
    EnqueteTellen,

    /// <summary>Frozen editions of the year report (TSO-2l).</summary>
    JaarverslagZien,

    /// <summary>Write, freeze and send it.</summary>
    JaarverslagMaken,

    /// <summary>Block for the schoolgids (TSO-0a).</summary>
    SchoolgidsMaken,

    /// <summary>Pieces for the newsletter (TSO-11c).</summary>
    NieuwsbriefMaken,

    /// <summary>Agreements of MR and bestuur with their evidence (TSO-0b).</summary>
    MrAfsprakenZien,

    MrAfsprakenBeheren,

    /// <summary>Complaints, with names (TSO-15c).</summary>
    KlachtenBehandelen,

    /// <summary>All that is kept of one person: hand it over, erase it on request, and the register of those requests (AVG art. 15 to 20, SEC-5): the schoolleider only.</summary>
    PersoonsgegevensUitgeven,
}

/// <summary>How far a right reaches.</summary>
public enum Bereik
{
    Geen = 0,

    /// <summary>Only the groepen named in the role.</summary>
    EigenGroep,

    School,
}

using System.Globalization;
using OrleansSchool.Aandacht;
using OrleansSchool.Afspraken;
using OrleansSchool.Beheer;
using OrleansSchool.Beleidsstukken;
using OrleansSchool.Besluiten;
using OrleansSchool.Bestanden;
using OrleansSchool.Commissie;
using OrleansSchool.Financien;
using OrleansSchool.Gedrag;
using OrleansSchool.Inlezen;
using OrleansSchool.Inzage;
using OrleansSchool.Jaarovergang;
using OrleansSchool.Leerlingen;
using OrleansSchool.Live;
using OrleansSchool.Logboek;
using OrleansSchool.Nachtronde;
using OrleansSchool.Ongevallen;
using OrleansSchool.Overblijven;
using OrleansSchool.Overdracht;
using OrleansSchool.Post;
using OrleansSchool.Rooster;
using OrleansSchool.School;
using OrleansSchool.Spelmateriaal;
using OrleansSchool.Toegang;
using OrleansSchool.Vragen;
using OrleansSchool.Werving;

namespace OrleansSchool.Basis;

/// <summary>
/// Typed keys: the only place that calls GetGrain. A key starts with a word and a slash (two open defects of the ADO.NET
/// provider mix up keys that look hexadecimal) and holds no personal data.
/// </summary>
public static partial class Sleutels
{
    public const int LengteMax = 150;

    /// <summary>The one installation.</summary>
    public const string InstallatieSleutel = "installatie/een";

    public static ISchoolGrain School(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<ISchoolGrain>($"school/{school}");

    public static ILeerlingregisterGrain Register(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<ILeerlingregisterGrain>($"register/{school}");

    public static ILeerlingGrain Leerling(this IGrainFactory grains, SchoolSleutel school, string leerlingId) =>
        grains.GetGrain<ILeerlingGrain>($"leerling/{school}/{leerlingId}");

    public static IInleesGrain Inlezen(this IGrainFactory grains, SchoolSleutel school, string inleesId) =>
        grains.GetGrain<IInleesGrain>($"inlezen/{school}/{inleesId}");

    public static IOverblijfgroepGrain Overblijfgroep(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar, string groepId) =>
        grains.GetGrain<IOverblijfgroepGrain>($"overblijfgroep/{school}/{jaar}/{groepId}");

    public static IOverblijfdagGrain Overblijfdag(this IGrainFactory grains, SchoolSleutel school, string groepId, DateOnly datum) =>
        grains.GetGrain<IOverblijfdagGrain>($"overblijfdag/{school}/{Schooljaar.Van(datum)}/{groepId}/{Dag(datum)}");

    public static IMiddagGrain Middag(this IGrainFactory grains, SchoolSleutel school, DateOnly datum) =>
        grains.GetGrain<IMiddagGrain>($"middag/{school}/{Dag(datum)}");

    public static ILiveGrain Live(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<ILiveGrain>($"live/{school}");

    public static IInstallatieGrain Installatie(this IGrainFactory grains) =>
        grains.GetGrain<IInstallatieGrain>(InstallatieSleutel);

    public static IBackupGrain Backup(this IGrainFactory grains) =>
        grains.GetGrain<IBackupGrain>("backup/een");

    public const string SessiesleutelsSleutel = "sessiesleutels/een";

    public static ISessiesleutelsGrain Sessiesleutels(this IGrainFactory grains) =>
        grains.GetGrain<ISessiesleutelsGrain>(SessiesleutelsSleutel);

    public static IAccountGrain Account(this IGrainFactory grains, string accountId) =>
        grains.GetGrain<IAccountGrain>($"account/{accountId}");

    /// <param name="naamHmac">HMAC of the normalised login name, lower case hexadecimal: the name itself is never a key.</param>
    public static IInlognaamGrain Inlognaam(this IGrainFactory grains, string naamHmac) =>
        grains.GetGrain<IInlognaamGrain>($"inlognaam/{naamHmac}");

    /// <param name="tokenHash">SHA-256 of the token, lower case hexadecimal; see <see cref="ILinkGrain"/>.</param>
    public static ILinkGrain Link(this IGrainFactory grains, string tokenHash) =>
        grains.GetGrain<ILinkGrain>($"link/{tokenHash}");

    public static ITabletsGrain Tablets(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<ITabletsGrain>($"tablets/{school}");

    public static IPersonenGrain Personen(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IPersonenGrain>($"personen/{school}");

    public static IMensenGrain Mensen(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IMensenGrain>($"mensen/{school}");

    public static IPostbusGrain Postbus(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IPostbusGrain>($"postbus/{school}");

    /// <param name="maand">2026-11.</param>
    /// <param name="nummer">From 1.</param>
    public static IPostbladGrain Postblad(this IGrainFactory grains, SchoolSleutel school, string maand, int nummer) =>
        grains.GetGrain<IPostbladGrain>($"postblad/{school}/{maand}/{nummer.ToString(CultureInfo.InvariantCulture)}");

    public static IToegangslogGrain Toegangslog(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IToegangslogGrain>($"toegangslog/{school}");

    /// <param name="nr">From 1, each day anew.</param>
    public static IToegangslogbladGrain Toegangslogblad(this IGrainFactory grains, SchoolSleutel school, DateOnly datum, int nr) =>
        grains.GetGrain<IToegangslogbladGrain>(string.Create(CultureInfo.InvariantCulture, $"toegangslogblad/{school}/{Dag(datum)}/{nr}"));

    /// <param name="maand">Its first day.</param>
    public static IToegangslogmaandGrain Toegangslogmaand(this IGrainFactory grains, SchoolSleutel school, DateOnly maand) =>
        grains.GetGrain<IToegangslogmaandGrain>($"toegangslogmaand/{school}/{Dag(maand)}");

    public static ITabelInleesGrain TabelInlezen(this IGrainFactory grains, SchoolSleutel school, string inleesId) =>
        grains.GetGrain<ITabelInleesGrain>($"tabelinlezen/{school}/{inleesId}");

    public static ITabelbladGrain Tabelblad(this IGrainFactory grains, SchoolSleutel school, string inleesId, int nummer) =>
        grains.GetGrain<ITabelbladGrain>(string.Create(CultureInfo.InvariantCulture, $"tabelblad/{school}/{inleesId}/{nummer}"));

    public static ITabelkoppelingGrain Tabelkoppeling(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<ITabelkoppelingGrain>($"tabelkoppeling/{school}");

    /// <param name="accountId">The helper's own account: one person, one id.</param>
    public static IOverblijfkrachtGrain Overblijfkracht(this IGrainFactory grains, SchoolSleutel school, string accountId) =>
        grains.GetGrain<IOverblijfkrachtGrain>($"overblijfkracht/{school}/{accountId}");

    public static IOverblijfkrachtenGrain Overblijfkrachten(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IOverblijfkrachtenGrain>($"overblijfkrachten/{school}");

    public static IRoosterGrain Rooster(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IRoosterGrain>($"rooster/{school}/{jaar}");

    public static IRoosterdagGrain Roosterdag(this IGrainFactory grains, SchoolSleutel school, DateOnly datum) =>
        grains.GetGrain<IRoosterdagGrain>($"roosterdag/{school}/{Dag(datum)}");

    public static ILogboekGrain Logboek(this IGrainFactory grains, SchoolSleutel school, DateOnly datum) =>
        grains.GetGrain<ILogboekGrain>($"logboek/{school}/{Dag(datum)}");

    public static ILeesbewijzenGrain Leesbewijzen(this IGrainFactory grains, SchoolSleutel school, DateOnly datum) =>
        grains.GetGrain<ILeesbewijzenGrain>($"leesbewijzen/{school}/{Dag(datum)}");

    public static ITaakverdelingGrain Taakverdeling(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<ITaakverdelingGrain>($"taakverdeling/{school}");

    /// <param name="maand">Any day of it.</param>
    public static IVragenGrain Vragen(this IGrainFactory grains, SchoolSleutel school, DateOnly maand) =>
        grains.GetGrain<IVragenGrain>($"vragen/{school}/{Dag(new DateOnly(maand.Year, maand.Month, 1))}");

    public static IAandachtGrain Aandacht(this IGrainFactory grains, SchoolSleutel school, string accountId) =>
        grains.GetGrain<IAandachtGrain>($"aandacht/{school}/{accountId}");

    public static IGedragGrain Gedrag(this IGrainFactory grains, SchoolSleutel school, string leerlingId) =>
        grains.GetGrain<IGedragGrain>($"gedrag/{school}/{leerlingId}");

    public static IGedragoverzichtGrain Gedragoverzicht(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IGedragoverzichtGrain>($"gedragoverzicht/{school}");

    public static IOngevalGrain Ongeval(this IGrainFactory grains, SchoolSleutel school, string ongevalId) =>
        grains.GetGrain<IOngevalGrain>($"ongeval/{school}/{ongevalId}");

    public static IOngevallenGrain Ongevallen(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IOngevallenGrain>($"ongevallen/{school}/{jaar}");

    public static IZoekactieGrain Zoekactie(this IGrainFactory grains, SchoolSleutel school, DateOnly datum, string leerlingId) =>
        grains.GetGrain<IZoekactieGrain>($"zoekactie/{school}/{Dag(datum)}/{leerlingId}");

    public static IGroepsmiddagGrain Groepsmiddag(this IGrainFactory grains, SchoolSleutel school, string groepId, DateOnly datum) =>
        grains.GetGrain<IGroepsmiddagGrain>($"groepsmiddag/{school}/{groepId}/{Dag(datum)}");

    /// <param name="soort">huisregels, reglement, ontruimingsplan.</param>
    public static IRegelingGrain Regeling(this IGrainFactory grains, SchoolSleutel school, string soort) =>
        grains.GetGrain<IRegelingGrain>($"regeling/{school}/{soort}");

    public static IRegelingtekstGrain Regelingtekst(this IGrainFactory grains, SchoolSleutel school, string soort, int versieNr) =>
        grains.GetGrain<IRegelingtekstGrain>(string.Create(CultureInfo.InvariantCulture, $"regelingtekst/{school}/{soort}/{versieNr}"));

    public static IKandidatenGrain Kandidaten(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IKandidatenGrain>($"kandidaten/{school}");

    public static IScholingGrain Scholing(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IScholingGrain>($"scholing/{school}/{jaar}");

    public static IBeleidGrain Beleid(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IBeleidGrain>($"beleid/{school}");

    public static IMateriaalGrain Spelmateriaal(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IMateriaalGrain>($"spelmateriaal/{school}");

    /// <param name="naar">The schooljaar to which it goes.</param>
    public static IJaarovergangGrain Jaarovergang(this IGrainFactory grains, SchoolSleutel school, Schooljaar naar) =>
        grains.GetGrain<IJaarovergangGrain>($"jaarovergang/{school}/{naar}");

    public static IBestandGrain Bestand(this IGrainFactory grains, SchoolSleutel school, string bestandId) =>
        grains.GetGrain<IBestandGrain>($"bestand/{school}/{bestandId}");

    public static INachtrondeGrain Nachtronde(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<INachtrondeGrain>($"nachtronde/{school}");

    public static IDossierGrain Dossier(this IGrainFactory grains, SchoolSleutel school, string leerlingId, Schooljaar jaar) =>
        grains.GetGrain<IDossierGrain>($"dossier/{school}/{leerlingId}/{jaar}");

    public static IDossiersleutelGrain Dossiersleutel(this IGrainFactory grains, SchoolSleutel school, string leerlingId, Schooljaar jaar) =>
        grains.GetGrain<IDossiersleutelGrain>($"dossiersleutel/{school}/{leerlingId}/{jaar}");

    public static IOverdrachtGrain Overdracht(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IOverdrachtGrain>($"overdracht/{school}/{jaar}");

    public static IVoScholenGrain VoScholen(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IVoScholenGrain>($"voscholen/{school}");

    public static IToetsinleesGrain Toetsinlezen(this IGrainFactory grains, SchoolSleutel school, string inleesId) =>
        grains.GetGrain<IToetsinleesGrain>($"toetsinlezen/{school}/{inleesId}");

    public static IHulpGrain Hulp(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IHulpGrain>($"hulp/{school}");

    public static IFinancienGrain Financien(this IGrainFactory grains, SchoolSleutel school) => grains.GetGrain<IFinancienGrain>($"financien/{school}");

    /// <param name="jaar">For which the besluiten hold.</param>
    public static IBesluitenGrain Besluiten(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IBesluitenGrain>($"besluiten/{school}/{jaar}");

    public static ICommissieGrain Commissie(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<ICommissieGrain>($"commissie/{school}");

    public static IVergaderingenGrain Vergaderingen(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IVergaderingenGrain>($"vergaderingen/{school}/{jaar}");

    public static IVergaderingGrain Vergadering(this IGrainFactory grains, SchoolSleutel school, string id) =>
        grains.GetGrain<IVergaderingGrain>($"vergadering/{school}/{id}");

    public static IKwaliteitGrain Kwaliteit(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IKwaliteitGrain>($"kwaliteit/{school}/{jaar}");

    public static IEnqueteGrain Enquete(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar, Doelgroep doelgroep) =>
        grains.GetGrain<IEnqueteGrain>($"enquete/{school}/{jaar}/{doelgroep.ToString().ToLowerInvariant()}");

    /// <param name="jaar">That the report is of.</param>
    public static IJaarverslagGrain Jaarverslag(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IJaarverslagGrain>($"jaarverslag/{school}/{jaar}");

    /// <param name="jaar">That the schoolgids is for.</param>
    public static ISchoolgidsGrain Schoolgids(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<ISchoolgidsGrain>($"schoolgids/{school}/{jaar}");

    public static INieuwsbriefGrain Nieuwsbrief(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<INieuwsbriefGrain>($"nieuwsbrief/{school}/{jaar}");

    public static IMrAfsprakenGrain MrAfspraken(this IGrainFactory grains, SchoolSleutel school) =>
        grains.GetGrain<IMrAfsprakenGrain>($"mrafspraken/{school}");

    public static IKlachtenGrain Klachten(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IKlachtenGrain>($"klachten/{school}/{jaar}");

    public static IJournaalGrain Journaal(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IJournaalGrain>($"journaal/{school}/{jaar}");

    public static IJournaalbladGrain Journaalblad(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar, int nr) =>
        grains.GetGrain<IJournaalbladGrain>(Geldblad("journaalblad", school, jaar.ToString(), nr));

    public static IBetalersGrain Betalers(this IGrainFactory grains, SchoolSleutel school) => grains.GetGrain<IBetalersGrain>($"betalers/{school}");

    public static IBetalerslijstGrain Betalerslijst(this IGrainFactory grains, SchoolSleutel school, int nr) =>
        grains.GetGrain<IBetalerslijstGrain>(string.Create(CultureInfo.InvariantCulture, $"betalerslijst/{school}/{nr}"));

    public static IBetalerGrain Betaler(this IGrainFactory grains, SchoolSleutel school, string betalerId) =>
        grains.GetGrain<IBetalerGrain>($"betaler/{school}/{betalerId}");

    public static IBetalerbladGrain Betalerblad(this IGrainFactory grains, SchoolSleutel school, string betalerId, int nr) =>
        grains.GetGrain<IBetalerbladGrain>(Geldblad("betalerblad", school, betalerId, nr));

    public static IAfrekeningGrain Afrekening(this IGrainFactory grains, SchoolSleutel school, string leerlingId, Schooljaar jaar) =>
        grains.GetGrain<IAfrekeningGrain>($"afrekening/{school}/{leerlingId}/{jaar}");

    public static ITermijnrondeGrain Termijnronde(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar, Rondesoort soort) =>
        grains.GetGrain<ITermijnrondeGrain>($"termijnronde/{school}/{jaar}/{soort.ToString().ToLowerInvariant()}");

    public static IDagrondeGrain Dagronde(this IGrainFactory grains, SchoolSleutel school) => grains.GetGrain<IDagrondeGrain>($"dagronde/{school}");

    public static IKasGrain Kas(this IGrainFactory grains, SchoolSleutel school) => grains.GetGrain<IKasGrain>($"kas/{school}");

    public static IKasbladGrain Kasblad(this IGrainFactory grains, SchoolSleutel school, DateOnly datum) =>
        grains.GetGrain<IKasbladGrain>($"kasblad/{school}/{Dag(datum)}");

    public static IIncassosGrain Incassos(this IGrainFactory grains, SchoolSleutel school) => grains.GetGrain<IIncassosGrain>($"incassos/{school}");

    public static IIncassorunGrain Incassorun(this IGrainFactory grains, SchoolSleutel school, string runId) =>
        grains.GetGrain<IIncassorunGrain>($"incasso/{school}/{runId}");

    public static IIncassobladGrain Incassoblad(this IGrainFactory grains, SchoolSleutel school, string runId, int nr) =>
        grains.GetGrain<IIncassobladGrain>(Geldblad("incassoblad", school, runId, nr));

    public static IBetaalrunGrain Betaalrun(this IGrainFactory grains, SchoolSleutel school, string runId) =>
        grains.GetGrain<IBetaalrunGrain>($"betaalrun/{school}/{runId}");

    public static IBankGrain Bank(this IGrainFactory grains, SchoolSleutel school) => grains.GetGrain<IBankGrain>($"bank/{school}");

    public static IAfschriftGrain Afschrift(this IGrainFactory grains, SchoolSleutel school, string afschriftId) =>
        grains.GetGrain<IAfschriftGrain>($"afschrift/{school}/{afschriftId}");

    public static IAfschriftbladGrain Afschriftblad(this IGrainFactory grains, SchoolSleutel school, string afschriftId, int nr) =>
        grains.GetGrain<IAfschriftbladGrain>(Geldblad("afschriftblad", school, afschriftId, nr));

    /// <param name="maand">Its first day.</param>
    public static IVergoedingenGrain Vergoedingen(this IGrainFactory grains, SchoolSleutel school, DateOnly maand) =>
        grains.GetGrain<IVergoedingenGrain>($"vergoedingen/{school}/{Dag(maand)}");

    public static IHelperjaarGrain Helperjaar(this IGrainFactory grains, string accountId, int jaar) =>
        grains.GetGrain<IHelperjaarGrain>(string.Create(CultureInfo.InvariantCulture, $"helperjaar/{accountId}/{jaar}"));

    public static IBegrotingGrain Begroting(this IGrainFactory grains, SchoolSleutel school, Schooljaar jaar) =>
        grains.GetGrain<IBegrotingGrain>($"begroting/{school}/{jaar}");

    public static string Dag(DateOnly datum) => datum.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The part of a key after the word, split at the slashes.</summary>
    public static string[] Delen(string sleutel) => sleutel.Split('/')[1..];

    /// <summary>School of any key that has one: always the first part.</summary>
    public static SchoolSleutel SchoolVan(string sleutel) => new(Delen(sleutel)[0]);

    private static string Geldblad(string woord, SchoolSleutel school, string van, int nr) =>
        string.Create(CultureInfo.InvariantCulture, $"{woord}/{school}/{van}/{nr}");
}

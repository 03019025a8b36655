using System.Collections.Immutable;
using System.Globalization;
using Orleans.Runtime;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Gedeeld;
using OrleansSchool.Nachtronde;
using OrleansSchool.Opslag;

namespace OrleansSchool.Werving;

/// <inheritdoc cref="IKandidatenGrain"/>
internal sealed class KandidatenGrain([PersistentState("kandidaten", VerzegeldeOpslag.Naam)] IPersistentState<KandidatenState> opslag, Schooltijd tijd)
    : Grain, IKandidatenGrain
{
    private SchoolSleutel School => Sleutels.SchoolVan(this.GetPrimaryKeyString());

    public Task<Uitkomst<KandidatenView>> Bekijk(Wie wie)
    {
        Uitkomst<KandidatenView> uitkomst = !wie.MagHeleSchool(Recht.HelperdossierZien, School) ? Weigeringen.GeenRecht
            : new KandidatenView(
                [.. opslag.State.Kandidaten.OrderByDescending(k => k.IsOpen).ThenByDescending(k => k.UitslagOp).ThenBy(k => k.Gegevens.Op)], MagWijzigen(wie));
        return Task.FromResult(uitkomst);
    }

    public async Task<Uitkomst<Kandidaat>> Bewaar(string? id, KandidaatInvoer invoer, OperatieId operatie, Wie wie)
    {
        var nieuwId = KandidaatRules.Id(operatie, wie);
        var inhoud = new[] { "bewaar", id, invoer.Naam, invoer.Telefoon, invoer.Email, invoer.Soort.ToString(), invoer.Bron, invoer.Bureau, Sleutels.Dag(invoer.Op), invoer.Opmerking };
        var uitkomst = await Doe(operatie, inhoud, wie, was => KandidaatRules.Bewaar(was, id, nieuwId, invoer, tijd.Vandaag));
        return uitkomst.Weigering is { } nee ? nee
            : opslag.State.Kandidaten.FirstOrDefault(k => k.Id == (id ?? nieuwId)) is { } kandidaat ? kandidaat : Weigeringen.Onbekend("deze kandidaat");
    }

    public Task<Uitkomst> NoteerGesprek(string id, DateOnly op, string metWie, string verslag, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["gesprek", id, Sleutels.Dag(op), metWie, verslag], wie,
            was => KandidaatRules.Gesprek(was, id, new Kandidaatgesprek(op, metWie, verslag, wie.Naam), tijd.Vandaag));

    public Task<Uitkomst> NoteerStap(string id, Sollicitatiestap stap, DateOnly op, string toelichting, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["stap", id, stap.ToString(), Sleutels.Dag(op), toelichting], wie,
            was => KandidaatRules.Stap(was, id, new GezetteStap(stap, op, toelichting, wie.Naam), tijd.Vandaag));

    public Task<Uitkomst> Besluit(string id, BesluitInvoer besluit, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["besluit", id, Sleutels.Dag(besluit.Op), Getal(besluit.Voor), Getal(besluit.Tegen), besluit.Tekst], wie, was =>
        {
            var gemaakt = BesluitRules.Maak(besluit, operatie.Waarde, wie, tijd.Nu, tijd.Vandaag);
            return gemaakt.IsGoed ? KandidaatRules.Beslis(was, id, gemaakt.Waarde) : gemaakt.Weigering;
        });

    public Task<Uitkomst> TrekTerug(string id, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["terug", id], wie, was => KandidaatRules.TrekTerug(was, id, tijd.Vandaag));

    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie) =>
        Task.FromResult(MagWijzigen(wie) ? KandidaatRules.Weggehaald(opslag.State, tijd.Vandaag) : []);

    public Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie) =>
        Doe(operatie, ["haal-terug", weggehaaldId], wie, was => KandidaatRules.HaalTerug(was, weggehaaldId, tijd.Vandaag));

    public async Task<Nachtwerk> Nacht()
    {
        DeactivateOnIdle();
        var (was, wordt) = (opslag.State, KandidaatRules.Opgeruimd(opslag.State, tijd.Vandaag));
        if (!ReferenceEquals(was, wordt))
        {
            await opslag.Bewaar(wordt);
        }

        return Nachtwerk.Weg("kandidaat", was.Kandidaten.Length - wordt.Kandidaten.Length);
    }

    private bool MagWijzigen(Wie wie) => wie.MagHeleSchool(Recht.HelpersBeheren, School);

    private async Task<Uitkomst> Doe(OperatieId operatie, string?[] inhoud, Wie wie, Func<KandidatenState, Uitkomst<KandidatenState>> regel)
    {
        if (!MagWijzigen(wie) || !operatie.IsGeldig)
        {
            return MagWijzigen(wie) ? Weigeringen.OngeldigeOperatie : Weigeringen.GeenRecht;
        }

        if (await GrainFactory.School(School).Bekijk() is null)
        {
            return Weigeringen.OnbekendeSchool;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = regel(was);
        if (besluit.IsGoed)
        {
            await opslag.Bewaar(besluit.Waarde with { Operaties = OperatieRules.Met(was.Operaties, merk) });
        }

        return new Uitkomst(besluit.Weigering);
    }

    private static string Getal(int getal) => getal.ToString(CultureInfo.InvariantCulture);
}

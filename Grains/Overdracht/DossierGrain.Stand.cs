using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Overdracht;

/// <summary>The child and the school around a dossier.</summary>
/// <param name="Rij">Null when the register doesn't know the child (any more).</param>
/// <param name="Groep">Of this schooljaar; null when the child is in none.</param>
/// <param name="Klasgenoten">Full names of the other children of the groep, and of groep 8 in whichever groep they sit.</param>
internal sealed record Dossierkind(SchoolView School, LeerlingRij? Rij, Groep? Groep, ImmutableArray<string> Klasgenoten)
{
    public string? GroepId => Groep?.Id;

    public string Naam => Rij is { Persoon: var p } ? Namen.Volledig(p.Roepnaam, p.Voorvoegsel, p.Achternaam) : "";
}

/// <summary>How it is at this moment, for a decision or a screen.</summary>
internal sealed partial class DossierGrain
{
    /// <summary>Null when the school isn't there. Content is only opened while the clock lets it.</summary>
    private async Task<Dossierstand?> Sta(DossierState state, Wie wie) => await Kind(state) is { } kind ? await Sta(state, kind, wie) : null;

    private async Task<Dossierstand> Sta(DossierState state, Dossierkind kind, Wie wie)
    {
        var nu = tijd.Nu;
        var (vandaag, instelling) = (DossierRules.Dag(nu), await Instelling());
        var status = DossierRules.Nu(state, DossierRules.WistOp(state, _jaar, instelling), _jaar, vandaag);
        var inhoud = status == Dossierstatus.Gewist ? null : await Inhoud(state);
        status = state.Bestaat && inhoud is null ? Dossierstatus.Gewist : status; // its key was thrown away already
        var hier = new Dossierstand(state, status, wie, _school, _jaar, nu, kind.GroepId, inhoud, [], instelling);
        return inhoud is null ? hier : hier with { Bevindingen = Keur(hier, inhoud, kind, await Kaart()) };
    }

    /// <param name="kaart">As it is now: it goes on changing when the dossier is frozen (OSO-K4). Null when it was erased.</param>
    private ImmutableArray<Bevinding> Keur(Dossierstand hier, Dossierinhoud inhoud, Dossierkind kind, LeerlingKaart? kaart)
    {
        var nieuw = kaart is null ? inhoud.Voorgevuld : VoorvulRules.Begin(kaart, kind.School, _jaar, hier.Vandaag);
        var metInzage = hier.Status != Dossierstatus.Voorlopig;
        var feiten = new Keuringfeiten(
            hier.Vandaag, _jaar, _school.Brin, kind.Klasgenoten, metInzage, metInzage ? InzageRules.Vouw(hier.State.Laatste, inhoud) : null,
            kaart is null ? inhoud.GeheimeStraten : [.. inhoud.GeheimeStraten.Union(DossierdeelRules.GeheimeStraten(kaart), StringComparer.Ordinal)], nieuw.Verzorgers);
        var bevindingen = KeuringRules.Keur(inhoud.Gegevens, Sjabloon(hier), feiten);
        var vanKaart = DossierkaartRules.Keur(inhoud, nieuw, hier.Status, bevindingen.Any(b => b.Code == DossierkaartRules.Gezag));
        return vanKaart.IsEmpty ? bevindingen : [.. bevindingen.Concat(vanKaart).OrderByDescending(b => b.Houdt)];
    }

    private static Okrsjabloon Sjabloon(Dossierstand hier) => Okrsjablonen.Geef(hier.Instelling.Okrsjabloon);

    private async Task<Dossierkind?> Kind(DossierState state)
    {
        if (await GrainFactory.School(_school).Bekijk() is not { } school)
        {
            return null;
        }

        var register = await GrainFactory.Register(_school).Alles();
        var rij = register.Rijen.FirstOrDefault(r => r.Id == _id);
        var groep = school.Groep(rij?.GroepId ?? "") is { } nu && nu.Schooljaar == _jaar ? nu : school.Groep(state.GroepId);
        return new Dossierkind(school, rij, groep, groep is null ? [] : Groep8Rules.Anderen(school, register, _jaar, _id, groep.Id));
    }

    private Task<Dossierinstelling> Instelling() => GrainFactory.Overdracht(_school, _jaar).Dossierinstelling(_id);

    private Weigering? MagBeginnen(DossierState state, Dossierkind? kind, Wie wie) =>
        kind is null ? Weigeringen.OnbekendeSchool
        : !wie.MagInGroep(Recht.DossierInvullen, _school, kind.GroepId) ? Weigeringen.GeenRecht
        : kind.Rij is not { Actief: true } rij ? Weigeringen.Onbekend("deze leerling")
        : state.Bestaat ? Weigeringen.DossierBestaat
        : !DossierRules.IsGroepAcht(rij.Persoon.Jaargroep, kind.Groep, _jaar) ? Weigeringen.GeenGroepAcht
        : tijd.Vandaag < _jaar.EersteDag || tijd.Vandaag >= DossierRules.EersteDagZonder(_jaar) ? Weigeringen.DossierSchooljaar
        : null;

    private async Task<LeerlingKaart?> Kaart() => (await GrainFactory.Leerling(_school, _id).Kaart(Systeem)).Waarde;
}

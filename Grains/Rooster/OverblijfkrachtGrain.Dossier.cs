using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Bestanden;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Rooster;

/// <summary>Overeenkomst, reglement, ending (TSO-4d … TSO-4h).</summary>
internal sealed partial class OverblijfkrachtGrain
{
    public async Task<Uitkomst<HelperdossierView>> Dossier(Wie wie)
    {
        if (!MagZien(wie))
        {
            return Weigeringen.GeenRecht;
        }

        if (opslag.State.Gegevens is not { } gegevens)
        {
            return Weigeringen.Onbekend("deze overblijfkracht");
        }

        var (tekst, reglement) = await Nu(gegevens);
        var moet = DossierRules.Getekend(opslag.State) is null;
        return new HelperdossierView(
            _id, gegevens, opslag.State.Overeenkomsten, opslag.State.Beeindiging, tekst, reglement, moet, moet && IsZelf(wie) && wie.Tablet is null,
            Mag(wie) && !IsZelf(wie));
    }

    public async Task<Uitkomst> Teken(HandtekeningInvoer invoer, OperatieId operatie, Wie wie)
    {
        if (!IsZelf(wie) || !wie.Mag(Recht.EigenDiensten, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (wie.Tablet is not null)
        {
            return Weigeringen.TekenenNietHier;
        }

        var inhoud = new[] { "teken", invoer.Naam, Nr(invoer.TekstNr), Nr(invoer.ReglementNr) };
        return await Doe(operatie, inhoud, wie, async was => DossierRules.Teken(
            was, invoer, DossierRules.Id(operatie, wie, _id), await Nu(was.Gegevens!), wie, tijd.Nu));
    }

    /// <summary>Which parts the scan has is durable before the parts are, so that none is left behind; the same form again goes on.</summary>
    public async Task<Uitkomst> LegPapierVast(PapierInvoer invoer, OperatieId operatie, Wie wie)
    {
        if (!Mag(wie) || IsZelf(wie))
        {
            return IsZelf(wie) ? Weigeringen.HelperZelf : Weigeringen.GeenRecht;
        }

        var scan = invoer.Scan.IsDefault ? [] : invoer.Scan;
        var id = DossierRules.Id(operatie, wie, _id);
        var uitkomst = await Doe(operatie, ["papier", Sleutels.Dag(invoer.Op), invoer.Naam, Nr(scan.Length)], wie, async was =>
            was.Overeenkomsten.Length >= DossierGrenzen.OvereenkomstenMax ? Weigeringen.TeVeel("overeenkomsten", DossierGrenzen.OvereenkomstenMax)
                : DossierRules.Papier(was, invoer, id, await Reglement(invoer.Op), wie, tijd.Nu));
        if (uitkomst.IsGoed && opslag.State.Overeenkomsten.FirstOrDefault(o => o.Id == id) is { ScanIds.IsEmpty: false } nieuw && DossierRules.Schoon(scan) is { } schoon)
        {
            await Task.WhenAll(nieuw.ScanIds.Zip(Bestandsdelen.Van(schoon.Bytes), (deel, bytes) => GrainFactory.Bestand(_school, deel).Bewaar(nieuw.ScanSoort!, bytes)));
        }

        return uitkomst;
    }

    public Task<Uitkomst> Beeindig(BeeindigingInvoer invoer, OperatieId operatie, Wie wie) =>
        !Mag(wie) ? Task.FromResult<Uitkomst>(Weigeringen.GeenRecht)
        : IsZelf(wie) ? Task.FromResult<Uitkomst>(Weigeringen.HelperZelf)
        : Doe(operatie, ["beeindig", Sleutels.Dag(invoer.GemeldOp), Sleutels.Dag(invoer.LaatsteDag), invoer.Reden], wie,
            was => Task.FromResult(DossierRules.Beeindig(was, invoer, this.GetPrimaryKeyString(), wie, tijd.Nu) is { Waarde: { } wordt }
                ? wordt with { Prullenbak = HelperprulRules.Met(was, wordt, wie, tijd.Nu) }
                : DossierRules.Beeindig(was, invoer, this.GetPrimaryKeyString(), wie, tijd.Nu)));

    public Task<ImmutableArray<Weggehaald>> Weggehaald(Wie wie) =>
        Task.FromResult(Mag(wie) && !IsZelf(wie) ? HelperprulRules.Beeld(opslag.State, tijd.Nu) : []);

    public Task<Uitkomst> HaalTerug(string weggehaaldId, OperatieId operatie, Wie wie) =>
        !Mag(wie) ? Task.FromResult<Uitkomst>(Weigeringen.GeenRecht)
        : IsZelf(wie) ? Task.FromResult<Uitkomst>(Weigeringen.HelperZelf)
        : Doe(operatie, ["haal-terug", weggehaaldId], wie,
            was => Task.FromResult(HelperprulRules.HaalTerug(was, weggehaaldId, this.GetPrimaryKeyString(), wie, tijd.Nu)));

    /// <summary>An ending that can't be taken back any more goes, with the one that it replaced; nobody has to hear of it.</summary>
    private async Task RuimOp()
    {
        var bak = opslag.State.Prullenbak.Op(tijd.Vandaag);
        if (!ReferenceEquals(bak, opslag.State.Prullenbak))
        {
            await opslag.Bewaar(opslag.State with { Prullenbak = bak });
        }
    }

    public async Task<Uitkomst<BestandInhoud>> Scan(string overeenkomstId, Wie wie)
    {
        if (!MagZien(wie))
        {
            return Weigeringen.GeenRecht;
        }

        var overeenkomst = opslag.State.Overeenkomsten.FirstOrDefault(o => o.Id == overeenkomstId);
        var delen = await Task.WhenAll((overeenkomst?.ScanIds ?? []).Select(s => GrainFactory.Bestand(_school, s).Bekijk()));
        return Bestandsdelen.Samen(delen) is { } scan ? scan : Weigeringen.Onbekend("deze scan");
    }

    private bool IsZelf(Wie wie) => wie.School == _school && wie.AccountId == _id;

    private bool MagZien(Wie wie) => wie.MagHeleSchool(Recht.HelperdossierZien, _school) || (IsZelf(wie) && wie.Mag(Recht.EigenDiensten, _school));

    /// <summary>What is to be signed today: a volunteer the overeenkomst, everybody that the reglement is known.</summary>
    private async Task<(RegelingVersie? Tekst, RegelingVersie? Reglement)> Nu(OverblijfkrachtGegevens gegevens) =>
        (gegevens.Vorm == Dienstvorm.Vrijwilliger ? Geldend(await GrainFactory.Regeling(_school, Regelingsoorten.Overeenkomst).Kort(), tijd.Vandaag) : null,
            await Reglement(tijd.Vandaag));

    private async Task<RegelingVersie?> Reglement(DateOnly op) => Geldend(await GrainFactory.Regeling(_school, Regelingsoorten.Reglement).Kort(), op);

    private static RegelingVersie? Geldend(ImmutableArray<RegelingVersie> versies, DateOnly op) => versies.LastOrDefault(v => v.GeldtVanaf <= op);

    private async Task<Uitkomst> Doe(OperatieId operatie, string?[] inhoud, Wie wie, Func<OverblijfkrachtState, Task<Uitkomst<OverblijfkrachtState>>> regel)
    {
        if (!operatie.IsGeldig || !opslag.State.Bestaat)
        {
            return operatie.IsGeldig ? Weigeringen.Onbekend("deze overblijfkracht") : Weigeringen.OngeldigeOperatie;
        }

        var (was, merk) = (opslag.State, OperatieRules.Regel(operatie, wie, inhoud));
        if (OperatieRules.Eerder(was.Operaties, merk) is { } eerder)
        {
            return eerder;
        }

        var besluit = await regel(was);
        if (!besluit.IsGoed)
        {
            return besluit.Weigering;
        }

        var bak = besluit.Waarde.Uitbak.Laatste($"overblijfkrachten/{_school}", Helperpost.Rij);
        await opslag.Bewaar(besluit.Waarde with { Operaties = OperatieRules.Met(was.Operaties, merk), Uitbak = bak });
        await _postbode.Verzend();
        return Uitkomst.Goed;
    }

    private static string? Nr(int? nr) => nr?.ToString(CultureInfo.InvariantCulture);
}

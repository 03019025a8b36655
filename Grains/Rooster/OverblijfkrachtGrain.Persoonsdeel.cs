using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Persoon;

namespace OrleansSchool.Rooster;

/// <summary>What is kept of this overblijfkracht (AVG art. 15).</summary>
internal sealed partial class OverblijfkrachtGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) =>
        Task.FromResult(wie.HeeftAccount && wie.Id == _id && opslag.State is { Bestaat: true, Gegevens: { } g } state ? HelperpersoonRules.Deel(state, g) : null);

    public async Task<Uitkomst> WisContact(Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.PersoonsgegevensUitgeven, _school))
        {
            return Weigeringen.GeenRecht;
        }

        await _postbode.Verzend();
        var was = opslag.State;
        if (was.Gegevens is not { } g || (HelperpersoonRules.ZonderContact(g) == g && was.Prullenbak.Pruls.IsEmpty))
        {
            return Uitkomst.Goed;
        }

        if (!g.IsWeg(tijd.Vandaag) || _postbode.Wachtend > 0)
        {
            return g.IsWeg(tijd.Vandaag) ? Weigeringen.WisWacht : Weigeringen.WisHeeftRol;
        }

        await opslag.Bewaar(was with
        {
            Gegevens = HelperpersoonRules.ZonderContact(g),
            Versie = was.Versie + 1,
            Prullenbak = new(),
            Uitbak = was.Uitbak.Laatste($"overblijfkrachten/{_school}", Helperpost.Rij),
        });
        await _postbode.Verzend();
        return Uitkomst.Goed;
    }
}

internal static class HelperpersoonRules
{
    public static OverblijfkrachtGegevens ZonderContact(OverblijfkrachtGegevens g) => g with { Telefoon = "", Email = null, Opmerking = null };

    public static Persoonsdeel? Deel(OverblijfkrachtState state, OverblijfkrachtGegevens g) => new Persoonsboek("overblijfkracht", "Overblijfkracht")
        .Zet("Naam", g.Naam).Zet("Telefoon", g.Telefoon).Zet("Mail", g.Email).Zet("Vorm", Persoonsboek.Woord(g.Vorm)).Zet("Bureau", g.Bureau)
        .IsZo("Gediplomeerd", g.Gediplomeerd).Dag("Diploma van", g.GediplomeerdOp).Dag("VOG van", g.VogOp).Dag("BHV tot en met", g.BhvTotEnMet).Dag("EHBO tot en met", g.EhboTotEnMet)
        .Dag("Cursus van", g.TsoOp).Dag("Cursus geldig tot en met", g.TsoTotEnMet)
        .IsZo("Vaste invalkracht", g.VasteInval).Zet("Dagen", g.Dagen.Leesbaar()).Zet("Periode", Persoonsboek.Periode(g.Vanaf, g.TotEnMet)).Zet("Opmerking", g.Opmerking)
        .Alle(state.Overeenkomsten, (b, o) => b.Zet(
            "Overeenkomst", $"getekend op {Datums.Cijfers(o.Op)}, {Persoonsboek.Woord(o.Wijze)}, als {o.Naam}{(o.TekstNr is { } nr ? $", versie {nr}" : "")}{(o.ScanIds.IsEmpty ? "" : ", met een scan")}", o.VastgelegdOp))
        .Zet("Einde", state.Beeindiging is { } einde ? $"gemeld op {Datums.Cijfers(einde.GemeldOp)}, laatste dag {Datums.Cijfers(einde.LaatsteDag)}{(einde.Reden is { } reden ? $": {reden}" : "")}" : null, state.Beeindiging?.VastgelegdOp)
        .Feiten(state.Feiten)
        .LaatWeg("Wie iets opschreef.")
        .Deel();
}

using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Overdracht;

/// <summary>From the signal of the teacher to verstrekt, and what changes afterwards (OSO-K6 … OSO-S6).</summary>
internal sealed partial class DossierGrain
{
    public Task<Uitkomst> GeefSeintje(OperatieId operatie, Wie wie) => Doe(operatie, ["seintje"], wie, DossierstapRules.Seintje);

    /// <summary>The frozen file itself is read once more: that is what goes out.</summary>
    public async Task<Uitkomst> ZetGereed(DateOnly gereedOp, OperatieId operatie, Wie wie)
    {
        if (!wie.MagHeleSchool(Recht.DossierAdministratie, _school))
        {
            return Weigeringen.GeenRecht;
        }

        var bevroren = opslag.State.Laatste is { } laatste && await LeesVersie(laatste) is { } inhoud ? DossierHash.Van(inhoud.Gegevens) : null;
        return await Doe(operatie, ["gereed", Sleutels.Dag(gereedOp)], wie, hier =>
        {
            var stap = DossierstapRules.Gereed(hier, gereedOp);
            return stap.IsGoed && bevroren != hier.State.Laatste?.Hash ? Weigeringen.InzageVerouderd : stap;
        });
    }

    public Task<Uitkomst> GeefTerug(string reden, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(reden);
        return Doe(operatie, ["geef-terug", schoon], wie, hier => DossierstapRules.Teruggeven(hier, schoon));
    }

    public Task<Uitkomst> TrekGereedIn(string reden, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(reden);
        return Doe(operatie, ["trek-in", schoon], wie, hier => DossierstapRules.Intrekken(hier, schoon));
    }

    public Task<Uitkomst> NoteerVerstrekt(string voSchoolId, string bronsysteem, DateOnly datum, OperatieId operatie, Wie wie)
    {
        var bron = TekstRules.Schoon(bronsysteem);
        return Doe(operatie, ["verstrekt", voSchoolId, bron, Sleutels.Dag(datum)], wie, hier => DossierstapRules.Verstrekt(hier, voSchoolId, bron, datum));
    }

    public Task<Uitkomst> TrekVerstrektIn(string voSchoolId, string reden, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(reden);
        return Doe(operatie, ["verstrekt-terug", voSchoolId, schoon], wie, hier => DossierstapRules.VerstrektTerug(hier, voSchoolId, schoon));
    }

    public Task<Uitkomst> NoteerControle(bool gebeld, string? toelichting, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.SchoonOfNiets(toelichting);
        return Doe(operatie, ["controle", gebeld ? "gebeld" : "gekeken", schoon], wie, hier => DossierstapRules.Controle(hier, gebeld, schoon));
    }

    public Task<Uitkomst> BeginNieuweVersie(string reden, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(reden);
        return Doe(operatie, ["nieuwe-versie", schoon], wie, hier => DossierstapRules.NieuweVersie(hier, schoon));
    }

    public async Task<Uitkomst<Uitgave>> Uitgifte(Wie wie)
    {
        var hier = await Sta(_duurzaam, wie);
        return (WaaromNietZien(hier) ?? WaaromDicht(hier!) ?? DossierstapRules.MagUitgifte(hier!)) is { } nee ? nee : await Versie(hier!, null);
    }

    /// <summary>
    /// The overdracht keeps it and is asked each time; here it only means that the board may have to hear something else. Never waits for the
    /// overdracht, which waits for this answer.
    /// </summary>
    public Task OntvangBestemming(Afzender van, Bestemming bestemming) => Zelf.StuurRij();

    public async Task StuurRij()
    {
        if (opslag.State.Bestaat)
        {
            var (was, wordt) = (opslag.State, await MetRij(ZonderLosse(opslag.State)));
            if (!ReferenceEquals(was, wordt))
            {
                await Bewaar(wordt);
            }

            await _postbode.Verzend();
        }
    }
}

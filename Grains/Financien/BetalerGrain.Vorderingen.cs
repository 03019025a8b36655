using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>What must be paid: claims of an afrekening and of before the intranet, arrangements, marks.</summary>
internal sealed partial class BetalerGrain
{
    public async Task OntvangVordering(Afzender van, Vorderingopdracht opdracht)
    {
        var state = opslag.State;
        if (!state.Ontvangen.IsNieuw(van))
        {
            return;
        }

        var feiten = new Vorderingfeiten(opdracht, VorderingRules.VraagtBladen(state, opdracht) ? await AlleBladen() : [], null);
        feiten = VorderingRules.VraagtNummer(state, feiten) ? feiten with { Nummer = await Nummer(opdracht.Op) } : feiten;
        await Ontvang(van, (was, hier) => MetNummer(VorderingRules.Ontvang(was, feiten, hier), feiten.Nummer));
    }

    public async Task<Uitkomst> NeemBeginpostOp(Geld bedrag, string omschrijving, DateOnly vervalt, OperatieId operatie, Wie wie)
    {
        var tekst = TekstRules.Schoon(omschrijving);
        var opdracht = new Opdracht(Recht.GeldInrichten, operatie, wie, null, "beginpost", Tekst(bedrag), tekst, Sleutels.Dag(vervalt));
        if (Eerder(opdracht) is { } eerder)
        {
            return eerder;
        }

        if (KeurBegin(bedrag, tekst) is { } nee)
        {
            return nee;
        }

        var op = await Begonnen();
        var nummer = await Nummer(op);
        return await Doe(opdracht, (was, hier) =>
        {
            var nr = was.BoekNr + 1;
            var vordering = new Vordering(
                FormattableString.Invariant($"beginstand/{nr}"), nummer, Vorderingsoort.Beginstand, Schooljaar.Van(op), null, Boekposten.Beginbalans, 0, 0, bedrag, Geld.Nul, Geld.Nul, op, vervalt,
                null, Geld.Nul);
            var met = VorderingRules.Nieuw(MetNummer(was, nummer), vordering, Boekposten.Beginbalans, hier);
            return BetalerRules.MetFeit(met, hier, BeginstandRules.Feitsoort, BeginstandRules.Zin(isTegoed: false, bedrag, tekst));
        });
    }

    public async Task<Uitkomst> NeemBegintegoedOp(Geld bedrag, string omschrijving, OperatieId operatie, Wie wie)
    {
        var tekst = TekstRules.Schoon(omschrijving);
        var opdracht = new Opdracht(Recht.GeldInrichten, operatie, wie, null, "begintegoed", Tekst(bedrag), tekst);
        if (KeurBegin(bedrag, tekst) is { } nee)
        {
            return Eerder(opdracht) ?? nee;
        }

        var op = await Begonnen();
        return await Doe(opdracht, (was, hier) => BetalerRules.MetFeit(
            VorderingboekRules.Begintegoed(was, bedrag, "Tegoed van voor het intranet", op, hier), hier, BeginstandRules.Feitsoort, BeginstandRules.Zin(isTegoed: true, bedrag, tekst)));
    }

    public async Task<Uitkomst> ZetRegeling(ImmutableArray<Regelingtermijn> termijnen, long versie, OperatieId operatie, Wie wie)
    {
        var lijst = termijnen.IsDefault ? [] : termijnen;
        var inhoud = string.Join(';', lijst.Select(t => $"{Sleutels.Dag(t.Vervalt)}={Tekst(t.Bedrag)}"));
        return await Doe(new Opdracht(Recht.GeldBeheren, operatie, wie, versie, "regeling", inhoud), (was, hier) =>
        {
            if (lijst.IsEmpty)
            {
                return was.Regeling is null ? was : BetalerRules.MetFeit(AanmaningRules.Heropend(RegelingRules.Beeindig(was), hier), hier, "regeling", "Regeling beëindigd");
            }

            return RegelingRules.Keur(was, lijst, hier.Vandaag) is { } nee
                ? nee
                : RegelingRules.Zet(was, FormattableString.Invariant($"r{was.Versie + 1}"), lijst, wie.Naam, hier);
        });
    }

    public async Task<Uitkomst> ZetVlaggen(Betalervlaggen vlaggen, DateOnly? coulanceTot, string? derde, long versie, Wie wie)
    {
        var wieBetaalt = TekstRules.SchoonOfNiets(derde);
        var heeftCoulance = (vlaggen & Betalervlaggen.Coulance) != Betalervlaggen.Geen;
        if (!wie.MagHeleSchool(Recht.GeldBeheren, _school))
        {
            return Weigeringen.GeenRecht;
        }

        if (TekstRules.Keur(wieBetaalt, "derde", "wie er betaalt", FinancienGrenzen.NaamMax) is { } nee)
        {
            return nee;
        }

        if ((vlaggen & Betalervlaggen.DerdeBetaalt) != Betalervlaggen.Geen && wieBetaalt is null)
        {
            return Weigeringen.Verplicht("derde", "wie er betaalt");
        }

        if (heeftCoulance && (coulanceTot is not { } tot || tot < tijd.Vandaag || tot > tijd.Vandaag.AddYears(1)))
        {
            return Weigeringen.VlagCoulance;
        }

        var uitkomst = await Wijzig<Uitkomst>(was =>
        {
            if (!was.Bestaat || was.Versie != versie)
            {
                return (was, was.Bestaat ? Weigeringen.Verouderd : OnbekendeBetaler);
            }

            var hier = Hier(wie);
            var met = was with { Vlaggen = vlaggen, CoulanceTot = heeftCoulance ? coulanceTot : null, Derde = wieBetaalt };
            return (BetalerpostRules.Rond(was, BetalerRules.MetFeit(met, hier, "vlaggen", "Merken van deze betaler gewijzigd"), hier), Uitkomst.Goed);
        });
        await Vertel(uitkomst.IsGoed);
        return uitkomst;
    }

    private static Weigering? KeurBegin(Geld bedrag, string tekst) =>
        bedrag <= Geld.Nul || bedrag.Centen > FinancienGrenzen.BedragMax ? Weigeringen.BetalerBedrag
        : TekstRules.KeurVerplicht(tekst, "omschrijving", "waarvan dit is", FinancienGrenzen.OmschrijvingMax);

    /// <summary>The day from which the books count; today when it wasn't entered or has yet to come.</summary>
    private async Task<DateOnly> Begonnen() =>
        (await GrainFactory.Financien(_school).Bekijk()).BegonnenPer is { } per && per <= tijd.Vandaag ? per : tijd.Vandaag;
}

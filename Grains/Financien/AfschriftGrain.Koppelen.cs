using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;

namespace OrleansSchool.Financien;

/// <summary>A person places a line: a payer, a post, or the run of which it is after all. Another choice later is a booking back and a new one.</summary>
internal sealed partial class AfschriftGrain
{
    public async Task<Uitkomst> KoppelBetaler(int nr, string betalerId, ImmutableArray<Betaaldeel> delen, OperatieId operatie, Wie wie)
    {
        ImmutableArray<Betaaldeel> gekozen = delen.IsDefault ? [] : delen;
        var inhoud = string.Join(',', gekozen.Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.VorderingId}={d.Bedrag.Centen}")));
        var regel = OperatieRules.Regel(operatie, wie, ["betaler", nr.ToString(CultureInfo.InvariantCulture), betalerId, inhoud]);
        var (gevonden, antwoord) = await Vind(nr, null, operatie, regel, wie);
        if (gevonden is not { } rij)
        {
            return antwoord!;
        }

        if ((await GrainFactory.Betalers(_school).Alles()).FirstOrDefault(b => b.Id == betalerId) is not { } betaler)
        {
            return Weigeringen.AfschriftBetaler;
        }

        var som = gekozen.Aggregate(Geld.Nul, (s, d) => s + d.Bedrag);
        var bekend = betaler.OpenPosten.Select(p => p.VorderingId).ToHashSet(StringComparer.Ordinal);
        if ((!gekozen.IsEmpty && som > rij.Regel.Bedrag) || gekozen.Any(d => d.Bedrag <= Geld.Nul || !bekend.Contains(d.VorderingId)))
        {
            return Weigeringen.AfschriftDelen;
        }

        var state = opslag.State;
        var bak = MetTerug(state, rij, wie).Met(
            $"betaler/{_school}/{betalerId}", new Afschriftpost(null, NaarBetaler(state, rij.Regel, gekozen, Boekposten.Vraagposten, wie.Naam) with { Bron = Bron(state, rij) }));
        return await Leg(rij, new Regeluitkomst(nr, Regelsoort.Overboeking, Regelstatus.Geboekt, betalerId, null, null, "Geplaatst bij een betaler.", [], wie.Naam), bak, regel);
    }

    public async Task<Uitkomst> KoppelPost(int nr, string post, string omschrijving, OperatieId operatie, Wie wie)
    {
        var schoon = TekstRules.Schoon(omschrijving);
        var regel = OperatieRules.Regel(operatie, wie, ["post", nr.ToString(CultureInfo.InvariantCulture), post, schoon]);
        var (gevonden, antwoord) = await Vind(nr, post, operatie, regel, wie);
        if (gevonden is not { } rij)
        {
            return antwoord!;
        }

        if (TekstRules.KeurVerplicht(schoon, "omschrijving", "een omschrijving", FinancienGrenzen.OmschrijvingMax) is { } nee)
        {
            return nee;
        }

        if (!AfschriftRules.MagPost(await GrainFactory.Financien(_school).Bekijk(), post, rij.Regel.Datum))
        {
            return Weigeringen.AfschriftpostNiet;
        }

        var (soort, run) = await BijRun(rij, post);
        return IsRunpost(post) && run is null ? Weigeringen.AfschriftrunNiet
            : await Plaats(rij, new Regeluitkomst(nr, soort, Regelstatus.Geboekt, null, run, post, schoon, [], wie.Naam), regel, wie);
    }

    private static bool IsRunpost(string? post) => post is Boekposten.IncassoOnderweg or Boekposten.BetalingOnderweg;

    private async Task<Uitkomst> Plaats(VerwerkteRegel rij, Regeluitkomst uitkomst, string? regel, Wie wie)
    {
        var state = opslag.State;
        var boeking = AfschriftRules.Boek(
            string.Create(CultureInfo.InvariantCulture, $"{AfschriftRules.BoekingId(_id, rij.Regel.Nr)}/post/{state.Geplaatst}"), rij.Regel, (Boekposten.Vraagposten, uitkomst.Post!), uitkomst.Zin,
            Door(state, rij.Regel.Nr, wie));
        return await Leg(rij, uitkomst, AfschriftRules.MetBoeking(MetTerug(state, rij, wie), _school, boeking), regel);
    }

    /// <summary>
    /// An attempt that was broken off is finished before anything else is placed: the run may have said yes to it, and told its payers. Then the line is its own, whatever somebody
    /// chooses for it now.
    /// </summary>
    private async Task RondPoging(Regelpoging poging, Wie wie)
    {
        var rij = (await Blad(opslag.State, AfschriftRules.Blad(poging.Nr))).First(r => r.Regel.Nr == poging.Nr);
        var besluit = AfschriftRules.Besluit(rij.Regel, await GrainFactory.Betalers(_school).Alles(), await GrainFactory.Incassos(_school).Alles());
        if (await Vraag(besluit, rij.Regel, poging.Nummer) is not { } run)
        {
            await Bewaar(opslag.State with { Poging = null });
            return;
        }

        var zin = AfschriftRules.Omschrijving(besluit.Soort);
        await Plaats(
            rij, new Regeluitkomst(poging.Nr, besluit.Soort, Regelstatus.Geboekt, null, run, AfschriftRules.Tegenpost(besluit.Soort), zin, [], wie.Naam), null, wie);
    }

    /// <summary>Tried once more with a run, under a number of its own; a line that was refused before may fit now.</summary>
    private async Task<(Regelsoort Soort, string? Run)> BijRun(VerwerkteRegel rij, string post)
    {
        if (!IsRunpost(post))
        {
            return (post == Boekposten.Kruisposten ? Regelsoort.Afstorting : Regelsoort.Post, null);
        }

        var besluit = AfschriftRules.Besluit(rij.Regel, await GrainFactory.Betalers(_school).Alles(), await GrainFactory.Incassos(_school).Alles());
        if (AfschriftRules.Tegenpost(besluit.Soort) != post)
        {
            return (besluit.Soort, null);
        }

        if (opslag.State.Poging?.Nr != rij.Regel.Nr)
        {
            var keer = opslag.State.Pogingen + 1;
            await Bewaar(opslag.State with { Pogingen = keer, Poging = new Regelpoging(rij.Regel.Nr, (AfschriftRules.PerPoging * keer) + rij.Regel.Nr) });
        }

        var run = await Vraag(besluit, rij.Regel, opslag.State.Poging!.Nummer);
        if (run is null)
        {
            await Bewaar(opslag.State with { Poging = null });
        }

        return (besluit.Soort, run);
    }

    /// <summary>Of the first placing that of the line; of a later one its own, so that the same payer takes it again.</summary>
    private string Bron(AfschriftState state, VerwerkteRegel rij) => rij.Status == Regelstatus.Lijst ? AfschriftRules.Bron(_id, rij.Regel.Nr)
        : string.Create(CultureInfo.InvariantCulture, $"{AfschriftRules.Bron(_id, rij.Regel.Nr)}/{state.Geplaatst}");

    /// <summary>What stands elsewhere goes back to vraagposten first: from a post here, from a payer by the payer.</summary>
    private Uitbak<Afschriftpost> MetTerug(AfschriftState state, VerwerkteRegel rij, Wie wie)
    {
        if (rij.Status == Regelstatus.Lijst)
        {
            return state.Uitbak;
        }

        if (rij.BetalerId is { } betaler)
        {
            var terug = NaarBetaler(state, rij.Regel, [], Boekposten.Vraagposten, wie.Naam);
            return state.Uitbak.Met($"betaler/{_school}/{betaler}", new Afschriftpost(
                null, terug with { Bron = string.Create(CultureInfo.InvariantCulture, $"{terug.Bron}/terug/{state.Geplaatst}"), Bedrag = -terug.Bedrag }));
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{AfschriftRules.BoekingId(_id, rij.Regel.Nr)}/terug/{state.Geplaatst}");
        return AfschriftRules.MetBoeking(
            state.Uitbak, _school, AfschriftRules.Boek(id, rij.Regel, (rij.Post!, Boekposten.Vraagposten), "Verplaatst", Door(state, rij.Regel.Nr, wie)));
    }

    /// <summary>The line, when this person may place it now; else the answer.</summary>
    /// <param name="post">That was chosen; null for a payer.</param>
    private async Task<(VerwerkteRegel? Regel, Uitkomst? Antwoord)> Vind(int nr, string? post, OperatieId operatie, string regel, Wie wie)
    {
        var state = opslag.State;
        if (!operatie.IsGeldig || !wie.MagHeleSchool(Recht.GeldBeheren, _school))
        {
            return (null, operatie.IsGeldig ? Weigeringen.GeenRecht : Weigeringen.OngeldigeOperatie);
        }

        if (OperatieRules.Eerder(state.Operaties, regel) is { } eerder)
        {
            return (null, eerder);
        }

        if (nr < 1 || nr > state.Aantal || !state.IsVerwerkt)
        {
            return (null, state is { Bestaat: true, IsVerwerkt: false } ? Weigeringen.AfschriftregelBezig : Weigeringen.AfschriftregelNiet);
        }

        if (state.Poging is { } poging && (poging.Nr != nr || !IsRunpost(post)))
        {
            await RondPoging(poging, wie);
        }

        var rij = (await Blad(opslag.State, AfschriftRules.Blad(nr))).FirstOrDefault(r => r.Regel.Nr == nr);
        return rij switch
        {
            { Status: Regelstatus.Lijst } => (rij, null),
            { Status: Regelstatus.Geboekt, Soort: Regelsoort.Post or Regelsoort.Afstorting or Regelsoort.Overboeking } => (rij, null),
            _ => (null, Weigeringen.AfschriftregelNiet),
        };
    }

    private async Task<Uitkomst> Leg(VerwerkteRegel was, Regeluitkomst uitkomst, Uitbak<Afschriftpost> bak, string? regel)
    {
        var state = AfschriftRules.Tel(AfschriftRules.Tel(opslag.State, was.Regel, was.Status, teken: -1), was.Regel, uitkomst.Status);
        await Bewaar(MetRij(state with
        {
            Uitbak = bak,
            Nieuw = state.Nieuw.RemoveAll(n => n.Nr == uitkomst.Nr).Add(uitkomst),
            Geplaatst = state.Geplaatst + 1,
            Poging = null,
            Operaties = regel is null ? state.Operaties : OperatieRules.Met(state.Operaties, regel),
        }));
        var bladNr = AfschriftRules.Blad(uitkomst.Nr);
        await GrainFactory.Afschriftblad(_school, _id, bladNr).Bewaar(await Blad(opslag.State, bladNr));
        await Bewaar(opslag.State with { Nieuw = opslag.State.Nieuw.RemoveAll(n => AfschriftRules.Blad(n.Nr) == bladNr) });
        await _postbode.Verzend();
        return Uitkomst.Goed;
    }

    private Boekende Door(AfschriftState state, int nr, Wie wie) => new(AfschriftRules.Stuk(state, nr), wie.Naam, tijd.Nu);
}

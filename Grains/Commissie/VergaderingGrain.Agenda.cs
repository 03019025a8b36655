using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Gedeeld;
using OrleansSchool.Post;

namespace OrleansSchool.Commissie;

/// <summary>What is on the agenda, who comes, and sending it (TSO-2g, TSO-2h).</summary>
internal sealed partial class VergaderingGrain
{
    private const int IdBytes = 6;

    /// <summary>Who brings something in changes nothing of others: their form is never stale.</summary>
    public Task<Uitkomst> DienIn(AgendapuntInvoer punt, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(
            wie, null, operatie, ("punt", $"Agendapunt ingediend: {TekstRules.Schoon(punt.Titel)}"), "dien-in", TekstRules.Schoon(punt.Titel), TekstRules.Schoon(punt.Toelichting),
            punt.Geleding.ToString(), punt.Minuten.ToString(CultureInfo.InvariantCulture), punt.BesluitId),
        null,
        async was => !wie.MagHeleSchool(Recht.AgendapuntIndienen, _school) && !wie.MagHeleSchool(Recht.VergaderingenBeheren, _school) ? Weigeringen.GeenRecht
            : (await Openbaarnamen.Haal(GrainFactory, _school)).Kind($"{punt.Titel}\n{punt.Toelichting}").IsEmpty ? VergaderpuntRules.DienIn(was, punt, Id($"{wie.AccountId}\n{operatie}"), Hier(wie))
            : Weigeringen.AgendapuntNaam);

    public Task<Uitkomst> ZetAgenda(ImmutableArray<Agendapunt> punten, long versie, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(wie, versie, operatie, ("agenda", "Agenda gewijzigd"), ["agenda", .. Inhoud(punten)]), IsBeheer,
        async was =>
        {
            var besluit = VergaderpuntRules.ZetAgenda(was, punten, tijd.Vandaag);
            var namen = await Openbaarnamen.Haal(GrainFactory, _school);
            return besluit.IsGoed && !namen.Kind(string.Join('\n', besluit.Waarde.Punten.Where(p => !p.Vast).SelectMany(p => new[] { p.Titel, p.Toelichting }))).IsEmpty
                ? Weigeringen.AgendapuntNaam : besluit;
        });

    public Task<Uitkomst> LaatToe(string puntId, string? naarVergaderingId, long versie, OperatieId operatie, Wie wie)
    {
        var naar = string.IsNullOrEmpty(naarVergaderingId) ? null : naarVergaderingId;
        return Doe(
            new Opdracht(wie, versie, operatie, ("punt", naar is null ? "Agendapunt toegelaten" : "Agendapunt naar een andere vergadering"), "laat-toe", puntId, naar), IsBeheer,
            async was => naar is null ? VergaderpuntRules.LaatToe(was, puntId, tijd.Vandaag)
                : (await Doelen(was)).Any(r => r.Id == naar) ? VergaderpuntRules.Verplaats(was, puntId, naar, _school) : Weigeringen.VergaderdoelOngeschikt);
    }

    public Task<Uitkomst> ZetGenodigden(ImmutableArray<Genodigde> genodigden, string? notulistId, long versie, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(
            wie, Lijstversie(versie), operatie, ("genodigden", "Genodigden gewijzigd"),
            ["genodigden", notulistId, .. (genodigden.IsDefault ? [] : genodigden).Select(g => $"{g.Id}/{g.Naam}/{g.Email}/{g.Functie}")]),
        IsBeheer,
        async was =>
        {
            var besluit = GenodigdeRules.Zet(was, genodigden, notulistId, await Horen(was));
            if (!besluit.IsGoed || !VergaderRules.IsOpen(was, tijd.Vandaag))
            {
                return besluit;
            }

            var erbij = await MetAdres([.. besluit.Waarde.Genodigden.Where(g => !was.Genodigden.Any(w => w.Id == g.Id))]);
            return erbij.IsEmpty ? besluit : VergaderkopieRules.MetBericht(besluit.Waarde, Sjabloon.Vergadering, erbij, Plek);
        });

    public async Task NeemPunt(Afzender van, Agendapunt punt)
    {
        var was = opslag.State;
        if (!was.Bestaat)
        {
            throw new InvalidOperationException($"Meeting {_id} isn't made yet."); // the list names it already: the item waits in the outbox of who moved it
        }

        if (was.Ontvangen.IsNieuw(van))
        {
            var met = VergaderpuntRules.Neem(was, punt);
            await Leg(met with { Versie = was.Versie + 1, Ontvangen = was.Ontvangen.Met(van, _ => true) });
        }
    }

    public Task<Uitkomst> Antwoord(string genodigdeId, bool komt, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(wie, null, operatie, null, "antwoord", genodigdeId, komt ? "ja" : "nee"), null, was => Task.FromResult(GenodigdeRules.Antwoord(was, genodigdeId, komt, Hier(wie))));

    /// <summary>Once more when an item came on it. As it is at that moment: who came to the commissie since, and the figures of the last month.</summary>
    public Task<Uitkomst> VerstuurAgenda(long versie, OperatieId operatie, Wie wie) => Doe(
        new Opdracht(wie, versie, operatie, ("agenda-verstuurd", opslag.State.Aangepast ? "Aangepaste agenda verstuurd" : "Agenda verstuurd"), "verstuur-agenda"), IsBeheer,
        async was =>
        {
            var horen = await Horen(was);
            var klaar = await MetKwaliteit(await MetBegin(GenodigdeRules.MetNieuwen(GenodigdeRules.ZonderVertrokken(was, horen), horen)));
            var ontvangers = VergaderkopieRules.Ontvangers(klaar, await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag);
            return VergaderkopieRules.VerstuurAgenda(klaar, ontvangers, Plek, Hier(wie));
        });

    private static IEnumerable<string> Inhoud(ImmutableArray<Agendapunt> punten) => (punten.IsDefault ? [] : punten)
        .Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Id}/{TekstRules.Schoon(p.Titel)}/{TekstRules.Schoon(p.Toelichting)}/{p.Minuten}/{p.BesluitId}"));

    /// <summary>Meetings of the same kind that didn't begin yet, soonest first, on which an item can still be put.</summary>
    private async Task<IEnumerable<Vergaderrij>> Doelen(VergaderingState state)
    {
        var rijen = (await GrainFactory.Vergaderingen(_school, _jaar).Rijen()).AddRange(await GrainFactory.Vergaderingen(_school, _jaar.Volgend).Rijen());
        return VergaderRules.Doelen(rijen, state, _id, tijd.Nu);
    }

    /// <summary>A form of who comes carries the version of that list, or of the meeting.</summary>
    private long Lijstversie(long versie) => versie == GenodigdeRules.Versie(opslag.State) ? opslag.State.Formulierversie : versie;

    private async Task<ImmutableArray<Genodigde>> Horen(VergaderingState state)
    {
        var op = state.Gegevens!.Op;
        return GenodigdeRules.Horen(
            state.Soort, await GrainFactory.Commissie(_school).Op(op), (await GrainFactory.Overblijfkrachten(_school).Alles()).Rijen, await GrainFactory.Personen(_school).Alles(), op);
    }

    private async Task<ImmutableArray<Genodigde>> MetAdres(ImmutableArray<Genodigde> genodigden)
    {
        var personen = await GrainFactory.Personen(_school).Alles();
        return [.. genodigden.Select(g => g with { Email = GenodigdeRules.Adres(g, personen) })];
    }

    private async Task<ImmutableArray<string>> Leiding() => VergaderRules.Leiding(
        await GrainFactory.Commissie(_school).Op(tijd.Vandaag), await GrainFactory.Personen(_school).Alles(), _school, tijd.Vandaag);

    private async Task<VergaderingState> MetBegin(VergaderingState state)
    {
        var rijen = await GrainFactory.Vergaderingen(_school, _jaar).Rijen();
        return VergaderpuntRules.MetBegin(state, VergaderpuntRules.IsEersteWerkgroep(state.Soort, _id, state.Gegevens!.Op, rijen), tijd.Vandaag);
    }

    /// <summary>In autumn the last month with overblijven is one of the schooljaar before.</summary>
    private async Task<VergaderingState> MetKwaliteit(VergaderingState state)
    {
        var maanden = (await GrainFactory.Kwaliteit(_school, _jaar.Vorig).Maanden()).Concat(await GrainFactory.Kwaliteit(_school, _jaar).Maanden());
        return VergaderpuntRules.MetKwaliteit(state, maanden, tijd.Vandaag);
    }

    /// <summary>Follows from the form, so that a repeat names the same thing.</summary>
    private string Id(string van) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{_id}\n{van}")).AsSpan(0, IdBytes));
}

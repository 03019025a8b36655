using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Besluiten;
using OrleansSchool.Commissie;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// No meeting, item or action lost or doubled, the list says of a meeting what it says of itself and counts its rows, each piece went to each once, a survey holds its
/// answers and no more, and no tariff holds without instemming (TSO-2b … TSO-2j, TSO-5, TSO-10f).
/// </summary>
internal sealed class Commissies(Schoolleven leven) : IInvariant
{
    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    private Commissiemodel Model => leven.Model.Commissie;

    /// <summary>Somebody may be waiting for an answer: there can be one more than was acknowledged.</summary>
    public async Task NaHerstart(Klant klant)
    {
        await Enquetes(klant, inRust: false);
        await Lijsten(klant, inRust: false);
    }

    public async Task InRust(Klant klant)
    {
        foreach (var jaar in Model.Vergaderingen.Values.Select(v => v.Jaar).Distinct().ToList())
        {
            await Vergaderingen(klant, jaar);
        }

        await Enquetes(klant, inRust: true);
        await Lijsten(klant, inRust: true);
        await Tarieven(klant);
        Brieven();
    }

    private async Task Vergaderingen(Klant klant, Schooljaar jaar)
    {
        if (await klant.Doe("controle", g => g.Vergaderingen(Schoolleven.School, jaar).Bekijk(Kijker)) is not { } lijst)
        {
            return;
        }

        var modellen = Model.Vergaderingen.Where(v => v.Value.Jaar == jaar).ToList();
        foreach (var (id, model) in modellen)
        {
            var rijen = lijst.Rijen.Where(r => r.Id == id).ToList();
            if (await klant.Doe("controle", g => g.Vergadering(Schoolleven.School, id).Bekijk(Kijker)) is { } view)
            {
                Staat(id, model, view);
                Eis(rijen is [{ } rij] && rij.Soort == model.Soort && rij.Op == view.Gegevens.Op && rij.Stap == view.Stap, "meeting-row", $"{id}: {rijen.Count} rows, or another than the meeting");
            }
        }

        Eis(lijst.Rijen.Length == modellen.Count, "meeting-count", $"{lijst.Rijen.Length} rows of {modellen.Count} meetings in {jaar}");
        foreach (var telling in lijst.Tellingen)
        {
            var vast = modellen.Count(m => m.Value.Soort == telling.Soort && m.Value.Stap >= Vergaderstap.NotulenVastgesteld);
            var geweest = modellen.Count(m => m.Value.Soort == telling.Soort && m.Value.Op <= leven.Vandaag);
            Eis(telling.Gehouden >= vast && telling.Gehouden <= geweest, "meeting-held", $"{telling.Gehouden} {telling.Soort} held, {vast} have minutes and {geweest} were due in {jaar}");
        }
    }

    private void Staat(string id, Vergadermodel model, VergaderingView view)
    {
        Eis(view.Stap >= model.Stap, "meeting-step", $"{id} is {view.Stap}, was told to be {model.Stap}");
        foreach (var (titel, teLaat) in model.Punten)
        {
            var punten = view.Punten.Where(p => p.Titel == titel).ToList();
            var verhuisd = teLaat is null && punten.Count == 0; // nobody knows whether it came too late: then the night takes it to the next meeting
            Eis(punten.Count == 1 || verhuisd, "agenda-item", $"{id} has an item {punten.Count} times");
            Eis(teLaat is null || punten.All(p => p.TeLaat == teLaat), "agenda-late", $"{id} has an item that is {(teLaat == true ? "not " : "")}called too late");
        }

        foreach (var actie in model.Acties)
        {
            Eis(view.Acties.Count(a => a.Tekst == actie) == 1, "meeting-action", $"{id} has an action {view.Acties.Count(a => a.Tekst == actie)} times");
        }

        foreach (var (punt, verslag) in model.Verslagen)
        {
            Eis(view.Punten.Any(p => p.Id == punt && p.Verslag == verslag), "minutes-lost", $"{id} says otherwise of {punt} than was typed");
        }

        var dubbel = view.Verzonden.GroupBy(v => (v.Stuk, v.Aan, v.OpPapier)).Where(g => g.Count() > 1).Select(g => $"{g.Key.Stuk} to {g.Key.Aan}").ToList();
        Eis(dubbel.Count == 0, "sent-twice", $"{id}: {string.Join(", ", dubbel)}");
        Eis(!model.IsAgendaVerstuurd || view.Verzonden.Any(v => v.Stuk == VergaderingGrenzen.StukAgenda), "agenda-unsent", $"{id} has no row of its agenda");
    }

    /// <summary>Few answers show their number alone, and so does a survey that is open.</summary>
    private async Task Enquetes(Klant klant, bool inRust)
    {
        foreach (var ((begin, doelgroep), model) in Model.Enquetes.ToList())
        {
            var uitslag = await klant.Vraag(g => g.Enquete(Schoolleven.School, new Schooljaar(begin), doelgroep).Uitslag(false));
            Eis(uitslag is not null && Klopt(uitslag.Antwoorden, model.Deelnemers.Count, inRust), "survey-count", $"{uitslag?.Antwoorden} answers of {model.Deelnemers.Count} people");
            var mag = uitslag is { IsOpen: false } && model.Deelnemers.Count >= EnqueteGrenzen.MinimumAntwoorden;
            Eis((uitslag?.Vragen.Length > 0) == mag, "survey-few", $"{uitslag?.Vragen.Length} questions shown of {model.Deelnemers.Count} answers, open {uitslag?.IsOpen}");
            foreach (var (nr, vraag) in (uitslag?.Vragen ?? []).Index())
            {
                var moet = model.Van(nr).Sum() >= EnqueteGrenzen.MinimumAntwoorden ? model.Van(nr) : []; // few had an opinion about this one
                Eis(vraag.Aantallen.SequenceEqual(moet), "survey-sum", $"question {nr + 1}: {Rij(vraag.Aantallen)} where {Rij(moet)} must be");
            }
        }
    }

    private async Task Lijsten(Klant klant, bool inRust)
    {
        foreach (var (begin, titels) in Model.Verbeterpunten.ToList())
        {
            var punten = await klant.Vraag(g => g.Kwaliteit(Schoolleven.School, new Schooljaar(begin)).Punten());
            Eis(titels.All(t => punten.Count(p => p.Titel == t) == 1) && Klopt(punten.Length, titels.Count, inRust), "improvement-point", $"{punten.Length} points of {titels.Count}");
        }

        foreach (var (begin, aantal) in Model.Klachten.ToList())
        {
            var telling = await klant.Vraag(g => g.Klachten(Schoolleven.School, new Schooljaar(begin)).Telling());
            Eis(Klopt(telling.Ontvangen, aantal, inRust), "complaint-count", $"{telling.Ontvangen} complaints of {aantal}");
        }
    }

    /// <summary>What a school asks of its parents was agreed with by theirs, with a letter.</summary>
    private async Task Tarieven(Klant klant)
    {
        var jaar = Schooljaar.Van(leven.Vandaag);
        var financien = await klant.Vraag(g => g.Financien(Schoolleven.School).Bekijk());
        foreach (var tarief in financien.Tarieven.Where(t => t.Jaar == jaar || t.Jaar == jaar.Vorig))
        {
            var kaart = await klant.Vraag(g => g.Besluiten(Schoolleven.School, tarief.Jaar).Kaart(tarief.BesluitId, Kijker));
            var mag = kaart.Waarde?.Besluit.Stappen.Any(s => s is { Stap: Besluitstap.InstemmingOuders, Uitkomst: Stapuitkomst.Ingestemd, DocumentId: not null }) == true;
            Eis(mag && Model.Ingestemd.Contains(tarief.BesluitId), "tariff-without-mr", $"the tariff of {tarief.Jaar} holds and has no instemming");
        }

        var isVast = leven.Model.Geldzaken.Tariefjaar == jaar.Begin;
        Eis(!isVast || financien.Tarieven.Any(t => t.Jaar == jaar), "tariff-lost", $"the tariff of {jaar} was let in and doesn't hold");
    }

    /// <summary>As the people got it, whatever the register says: of each piece one mail an address. One that is tried again keeps its Message-ID.</summary>
    private void Brieven()
    {
        var dubbel = leven.Wereld.Mail.Postvak
            .Where(m => m.Onderwerp.StartsWith("Agenda van de overblijf", StringComparison.Ordinal) || m.Onderwerp.StartsWith("Notulen van de overblijf", StringComparison.Ordinal))
            .DistinctBy(m => m.BerichtId, StringComparer.Ordinal).CountBy(m => (m.Naar, m.Onderwerp)).Where(g => g.Value > 1).Select(g => $"{g.Key.Onderwerp} {g.Value} times to {g.Key.Naar}").ToList();
        Eis(dubbel.Count == 0, "mailed-twice", string.Join(", ", dubbel));
    }

    private static bool Klopt(int er, int moet, bool inRust) => er == moet || (!inRust && er == moet + 1);

    private static string Rij(IEnumerable<int> aantallen) => string.Join(' ', aantallen.Select(a => a.ToString(CultureInfo.InvariantCulture)));

    private void Eis(bool klopt, string soort, string wat)
    {
        if (!klopt)
        {
            leven.Wereld.Schending(soort, wat);
        }
    }
}

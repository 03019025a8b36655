using OrleansSchool.Basis;
using OrleansSchool.Commissie;
using OrleansSchool.Simulation.Kern;
using OrleansSchool.Simulation.Leven;

namespace OrleansSchool.Simulation.Invarianten;

/// <summary>
/// An edition is frozen once and has the bytes that were frozen, whatever broke off in between; chapters, schoolgids and pieces say what was written; each sending is
/// there once; no agreement of MR and bestuur or evidence of it is lost before its term, or kept after it (TSO-0, TSO-2l, TSO-11c, SEC-5).
/// </summary>
internal sealed class Openbaarheid(Schoolleven leven) : IInvariant
{
    /// <summary>Nights that a machine may have been off after the day on which something goes.</summary>
    private const int Speling = 14;

    private static readonly Wie Kijker = new("controle", "Controle", Schoolleven.School, [new ActieveRol(Rol.Schoolleider, [])]);

    /// <summary>Sees editions and no chapters: nothing has to be counted for it.</summary>
    private static readonly Wie Lezer = new("bestuur", "Bestuur", Schoolleven.School, [new ActieveRol(Rol.Bestuur, [])]);

    private Openbaarmodel Model => leven.Model.Openbaar;

    /// <summary>Somebody may be waiting for an answer: there can be one more than was acknowledged.</summary>
    public async Task NaHerstart(Klant klant)
    {
        await Verslagen(klant, inRust: false);
        await Afspraken(klant, inRust: false);
    }

    public async Task InRust(Klant klant)
    {
        await Verslagen(klant, inRust: true);
        await Afspraken(klant, inRust: true);
        await Gidsen(klant);
        await Nieuws(klant);
    }

    private async Task Verslagen(Klant klant, bool inRust)
    {
        foreach (var (begin, model) in Model.Verslagen.ToList())
        {
            var jaar = new Schooljaar(begin);
            if (await klant.Doe("controle", g => g.Jaarverslag(Schoolleven.School, jaar).Bekijk(Lezer)) is not { } view)
            {
                continue;
            }

            var (er, moet) = (view.Edities.Length, model.Edities.Count);
            Eis(er == moet || (!inRust && er == moet + 1), "edition-count", $"{er} editions of {jaar}, {moet} were frozen");
            Eis(view.Edities.Select(e => e.Nr).SequenceEqual(Enumerable.Range(1, er)), "edition-count", $"the editions of {jaar} have other numbers than 1 to {er}");
            foreach (var editie in model.Edities.TakeLast(inRust ? moet : 1).ToList())
            {
                await Bytes(klant, jaar, editie);
            }

            foreach (var (nr, aan) in model.Verzonden)
            {
                var keren = view.Verzonden.Count(v => v.Editie == nr && v.Aan == aan);
                Eis(keren == 1, "report-sent", $"edition {nr} of {jaar} went {keren} times to {aan}");
            }

            if (inRust)
            {
                await Teksten(klant, jaar, model);
            }
        }
    }

    private async Task Bytes(Klant klant, Schooljaar jaar, Editiemodel editie)
    {
        foreach (var (soort, kenmerk) in new[] { (JaarverslagGrenzen.Pdf, editie.Pdf), (JaarverslagGrenzen.Xlsx, editie.Xlsx) })
        {
            try
            {
                var bestand = await klant.Doe("controle", g => g.Jaarverslag(Schoolleven.School, jaar).Editie(editie.Nr, soort, Lezer));
                Eis(bestand is not null && Schoolleven.Bestandkenmerk(bestand.Bytes) == kenmerk, "edition-bytes", $"the {soort} of edition {editie.Nr} of {jaar} isn't what was frozen");
            }
            catch (InvalidOperationException fout)
            {
                Eis(false, "edition-bytes", fout.Message); // the report sees it itself
            }
        }
    }

    private async Task Teksten(Klant klant, Schooljaar jaar, Verslagmodel model)
    {
        foreach (var (hoofdstuk, tekst) in model.Teksten)
        {
            var nu = await klant.Doe("controle", g => g.Jaarverslag(Schoolleven.School, jaar).Tekst(hoofdstuk, Kijker));
            Eis(nu?.Tekst == tekst, "report-text", $"{hoofdstuk} of {jaar} says something else than was written");
        }
    }

    private async Task Afspraken(Klant klant, bool inRust)
    {
        if (await klant.Doe("controle", g => g.MrAfspraken(Schoolleven.School).Bekijk(Kijker)) is not { } view)
        {
            return;
        }

        var vandaag = leven.Vandaag;
        foreach (var (onderwerp, model) in Model.Afspraken.Where(a => !(a.Value.WegVanaf <= vandaag)).ToList())
        {
            var gevonden = view.Afspraken.Where(a => a.Onderwerp == onderwerp).ToList();
            Eis(gevonden.Count == 1, "agreement-count", $"{onderwerp} is there {gevonden.Count} times");
            if (gevonden is [var afspraak])
            {
                await Afspraak(klant, afspraak, model, inRust);
            }
        }

        if (inRust)
        {
            Eis(view.Afspraken.All(a => Model.Afspraken.ContainsKey(a.Onderwerp)), "agreement-count", "an agreement that nobody made");
            Eis(!Model.Afspraken.Any(a => a.Value.WegVanaf?.AddDays(Speling) <= vandaag && view.Afspraken.Any(v => v.Onderwerp == a.Key)), "agreement-kept", "an agreement is there after its term");
        }
    }

    private async Task Afspraak(Klant klant, MrAfspraak afspraak, Afspraakmodel model, bool inRust)
    {
        Eis(afspraak.GeldtTot == model.GeldtTot, "agreement-text", $"{afspraak.Onderwerp} has another end");
        Eis(!inRust || afspraak.Nagekomen == model.Nagekomen, "agreement-text", $"{afspraak.Onderwerp} says otherwise how it is kept");
        foreach (var (naam, kenmerk) in model.Stukken)
        {
            var stukken = afspraak.Stukken.Where(s => s.Naam == naam).ToList();
            Eis(stukken.Count == 1, "evidence-count", $"{afspraak.Onderwerp} has {naam} {stukken.Count} times");
            if (inRust && stukken is [var stuk])
            {
                var bestand = await klant.Doe("controle", g => g.MrAfspraken(Schoolleven.School).Stuk(afspraak.Id, stuk.BestandId, Kijker));
                Eis(bestand is not null && Schoolleven.Bestandkenmerk(bestand.Bytes) == kenmerk, "evidence-bytes", $"{naam} of {afspraak.Onderwerp} isn't what was sent");
            }
        }
    }

    private async Task Gidsen(Klant klant)
    {
        foreach (var (begin, model) in Model.Gidsen)
        {
            var view = await klant.Doe("controle", g => g.Schoolgids(Schoolleven.School, new Schooljaar(begin)).Bekijk(Kijker));
            Eis(view is not null && view.Eigen == model.Eigen && (!model.Afgerond || view.Afgerond is not null), "guide-text", $"the schoolgids of {begin} isn't as it was left");
        }
    }

    private async Task Nieuws(Klant klant)
    {
        foreach (var (begin, stukken) in Model.Nieuws)
        {
            var berichten = await klant.Vraag(g => g.Nieuwsbrief(Schoolleven.School, new Schooljaar(begin)).Berichten());
            Eis(berichten.Length == stukken.Count, "newsletter-count", $"{berichten.Length} pieces of {stukken.Count} in {begin}");
            foreach (var (titel, geplaatst) in stukken)
            {
                Eis(berichten.Count(b => b.Titel == titel && b.GeplaatstOp.HasValue == geplaatst) == 1, "newsletter-piece", $"{titel} isn't there once as it was left");
            }
        }
    }

    private void Eis(bool klopt, string soort, string wat)
    {
        if (!klopt)
        {
            leven.Wereld.Schending(soort, wat);
        }
    }
}

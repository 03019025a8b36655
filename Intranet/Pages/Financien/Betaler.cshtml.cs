using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;

namespace OrleansSchool.Intranet.Pages.Financien;

/// <summary>One payer: what is owed and paid, arrangement, credit, reminder and what follows it (TSO-6d, TSO-10k … 10n).</summary>
[Inzage(Inzagesoort.Leerling, "rekening van een betaler")]
[Beleid(Beleid.PersoonMet2, Recht.GeldZien, Recht.UitsluitingBesluiten, HeleSchool = true)]
internal sealed class BetalerModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : FinancienPagina(grains, tijd, ids)
{
    private const int TermijnenMax = 12;

    /// <summary>Of the older page that is open; 0 for none.</summary>
    private int _bladNr;

    private string? _daad;

    /// <summary>Who decides on an exclusion and doesn't keep the books: the grain leaves out what that doesn't ask.</summary>
    public bool IsBeperkt => !Wie.MagHeleSchool(Recht.GeldZien, School);

    public BetalerKaart Kaart { get; private set; } = null!;

    public Kindnamen Namenlijst { get; private set; } = null!;

    /// <summary>An older page of settled claims; null when none is open.</summary>
    public Betalerblad? Blad { get; private set; }

    public string Hier => $"{Begin}/betaler/{Kaart.Id}";

    /// <summary>Where the card is asked again: with the older page that is open, and what was done, since the signal of one's own act comes at once and may not take it away.</summary>
    public string VerversUrl => string.Create(
        CultureInfo.InvariantCulture, $"{Hier}?handler=Kaart{(_bladNr > 0 ? $"&blad={_bladNr}" : null)}{(_daad is null ? null : $"&bewaard={_daad}")}");

    /// <summary>What still has to come in before it can be paid out.</summary>
    public Geld NogTeInnen => Kaart.Tegoed - Kaart.Uitbetaalbaar();

    public string Wanneer => Kaart.Vorderingen.Any(v => v.RunId is not null) ? "pas na de incasso" : "pas als de open rekening betaald is";

    /// <summary>What credit can settle: a claim that is at the bank waits for that.</summary>
    public bool MagVerrekenen => Kaart.Mag.Boeken && Kaart.Tegoed > Geld.Nul && Kaart.Vorderingen.Any(v => v.RunId is null && v.Open > Geld.Nul);

    /// <summary>Takes over what was before the intranet.</summary>
    public bool MagInrichten => Wie.MagHeleSchool(Recht.GeldInrichten, School);

    /// <summary>Writes off, and approves what another asked for.</summary>
    public bool MagKeuren => Wie.MagHeleSchool(Recht.RestitutieGoedkeuren, School);

    public Geld TeLaat => Kaart.Vorderingen.Where(v => v.IsTeLaat(Vandaag)).Aggregate(Geld.Nul, (som, v) => som + v.Open);

    /// <summary>The reminder that asks for something now.</summary>
    public Aanmaning? Nu => Kaart.Aanmaningen.LastOrDefault(a => a.Stand is not (Aanmaningstand.Voldaan or Aanmaningstand.NietUitgesloten));

    /// <summary>Claims that are open, the first due first, then the newest settled ones.</summary>
    public IEnumerable<Vordering> Vorderingen => Kaart.Vorderingen.OrderByDescending(v => v.Open > Geld.Nul).ThenBy(v => v.Open > Geld.Nul ? v.Vervalt.DayNumber : -v.Vervalt.DayNumber);

    public async Task<IActionResult> OnGetAsync([FromRoute] string? id, string? blad, string? bewaard)
    {
        Onthoud(bewaard);
        return await Laad(id, blad) ? Page() : NotFound();
    }

    /// <summary>The card again, after a signal.</summary>
    [Inzage(Inzagesoort.Leerling, "rekening van een betaler", Vervolg = true)]
    public async Task<IActionResult> OnGetKaartAsync([FromRoute] string? id, string? blad, string? bewaard)
    {
        Onthoud(bewaard);
        return await Laad(id, blad) ? Partial("_Betaler", this) : NotFound();
    }

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostVerrekenAsync([FromRoute] string? id) => Voer(id, "verreken", async g => await g.Verreken(Versie(), Op(), Wie), "verrekend");

    [Beleid(Beleid.PersoonMet2, Recht.RestitutieGoedkeuren, HeleSchool = true)]
    public Task<IActionResult> OnPostOninbaarAsync([FromRoute] string? id, string? vordering) => Voer(
        id, $"oninbaar-{vordering}", async g => await g.BoekOninbaar(vordering ?? "", Tekst("Reden") ?? "", Versie(), Op(), Wie), "oninbaar", "reden");

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostRegelingAsync([FromRoute] string? id) => Voer(
        id, "regeling", async g => Termijnen() is { } termijnen ? await g.ZetRegeling(termijnen, Versie(), Op(), Wie) : null, "regeling", "termijnen");

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostRegelingWegAsync([FromRoute] string? id) => Voer(id, "regeling-weg", async g => await g.ZetRegeling([], Versie(), Op(), Wie), "regeling-weg");

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostVlaggenAsync([FromRoute] string? id) => Voer(id, "vlaggen", async g =>
    {
        var vlaggen = (IsAan("Derde-betaalt") ? Betalervlaggen.DerdeBetaalt : Betalervlaggen.Geen) | (IsAan("Bewindvoering") ? Betalervlaggen.Bewindvoering : Betalervlaggen.Geen) | (IsAan("Coulance") ? Betalervlaggen.Coulance : Betalervlaggen.Geen);
        var tot = IsAan("Coulance") ? Datum("CoulanceTot", "tot wanneer er coulance is") : null;
        return ModelState.IsValid ? await g.ZetVlaggen(vlaggen, tot, Tekst("Derde"), Versie(), Wie) : null;
    }, "vlaggen", "coulance-tot", "derde");

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostUitbetalingAsync([FromRoute] string? id) => Voer(
        id, "uitbetaling", async g => Bedrag("Bedrag") is { } bedrag ? await g.VraagUitbetaling(bedrag, Tekst("Iban") ?? "", Tekst("Naam") ?? "", Versie(), Op(), Wie) : null,
        "uitbetaling", "bedrag", "iban", "naam");

    [Beleid(Beleid.PersoonMet2, Recht.RestitutieGoedkeuren, HeleSchool = true)]
    public Task<IActionResult> OnPostKeurAsync([FromRoute] string? id, string? uitbetaling, bool akkoord) => Voer(
        id, $"keur-{uitbetaling}", async g => await g.KeurUitbetaling(uitbetaling ?? "", akkoord, Op(), Wie), akkoord ? "gekeurd" : "afgewezen");

    [Beleid(Beleid.PersoonMet2, Recht.GeldBeheren, HeleSchool = true)]
    public Task<IActionResult> OnPostHerinnerAsync([FromRoute] string? id, bool papier) => Voer(id, "herinner", async g => await g.Herinner(papier, Op(), Wie), "herinnerd");

    [Beleid(Beleid.PersoonMet2, Recht.UitsluitingBesluiten, HeleSchool = true)]
    public Task<IActionResult> OnPostBesluitAsync([FromRoute] string? id, string? aanmaning, bool sluituit) => Voer(
        id, "besluit", async g => await g.BesluitUitsluiting(aanmaning ?? "", sluituit, Dagen("Dagen"), Tekst("Reden") ?? "", Versie(), Op(), Wie), sluituit ? "besloten" : "niet-uitgesloten", "reden", "dagen");

    [Beleid(Beleid.PersoonMet2, Recht.UitsluitingBesluiten, HeleSchool = true)]
    public Task<IActionResult> OnPostIngelichtAsync([FromRoute] string? id, string? aanmaning) => Voer(id, "ingelicht", async g =>
        Datum("Op", "wanneer je de ouders sprak") is { } op && Datum("Vanaf", "vanaf welke dag het geldt") is { } vanaf
            ? await g.NoteerIngelicht(aanmaning ?? "", op, vanaf, Versie(), Op(), Wie) : null, "ingelicht", "op", "vanaf");

    [Beleid(Beleid.PersoonMet2, Recht.UitsluitingBesluiten, HeleSchool = true)]
    public Task<IActionResult> OnPostHefOpAsync([FromRoute] string? id, string? aanmaning) => Voer(
        id, "hef-op", async g => await g.HefOp(aanmaning ?? "", Tekst("Reden") ?? "", Op(), Wie), "opgeheven", "reden");

    /// <summary>What was open, or to their credit, before the intranet.</summary>
    [Beleid(Beleid.PersoonMet2, Recht.GeldInrichten, HeleSchool = true)]
    public Task<IActionResult> OnPostBeginAsync([FromRoute] string? id, bool tegoed) => Voer(id, "begin", async g =>
    {
        var (bedrag, tekst) = (Bedrag("Bedrag"), Tekst("Omschrijving") ?? "");
        var vervalt = tegoed ? Vandaag : Datum("Vervalt", "wanneer het betaald moest zijn");
        return bedrag is not { } waarde || vervalt is not { } dag ? null
            : tegoed ? await g.NeemBegintegoedOp(waarde, tekst, Op(), Wie) : await g.NeemBeginpostOp(waarde, tekst, dag, Op(), Wie);
    }, "begin", "bedrag", "omschrijving", "vervalt");

    /// <summary>A row of the arrangement; it names its own mistake.</summary>
    public Geldveld Termijndag(int nr) => Termijnveld(Rij("dag", nr), "TermijnDag", nr, $"Termijn {nr}, uiterlijk") with { Type = "date" };

    public Geldveld Termijnbedrag(int nr) => Termijnveld(Rij("bedrag", nr), "TermijnBedrag", nr, $"Bedrag van termijn {nr}") with { IsBedrag = true, Max = 20 };

    /// <summary>What an arrangement is about: open, and not at the bank.</summary>
    public Geld Regelbaar => Kaart.Vorderingen.Where(v => v.Open > Geld.Nul && v.RunId is null).Aggregate(Geld.Nul, (som, v) => som + v.Open);

    private Geldveld Termijnveld(string id, string naam, int nr, string label) => new(
        label, $"{Deel}.{naam}", id, Getypt("regeling", naam, nr - 1), IsOpen("regeling") ? ModelState[id]?.Errors.FirstOrDefault()?.ErrorMessage : null)
    { Verplicht = false };

    /// <summary>Id of a field in a row, and the key of what is wrong with it.</summary>
    private static string Rij(string wat, int nr) => string.Create(CultureInfo.InvariantCulture, $"termijn-{wat}-{nr}");

    private void Onthoud(string? daad)
    {
        Bewaard = Zin(daad);
        _daad = Bewaard is null ? null : daad;
    }

    private async Task<IActionResult> Voer(string? id, string vorm, Func<IBetalerGrain, Task<Uitkomst?>> opdracht, string bewaard, params string[] velden)
    {
        if (!LeerlingId.IsGeldig(id) || (await Grains.Betaler(School, id!).Kaart(Wie)).Waarde is not { } was)
        {
            return NotFound();
        }

        HttpContext.InzageVanLeerling(was.Kinderen.FirstOrDefault()?.LeerlingId);
        if (await Doe(vorm, () => opdracht(Grains.Betaler(School, id!)), $"{Begin}/betaler/{id}?bewaard={bewaard}", velden) is { } klaar)
        {
            Noem(was, Inzagesoort.Wijziging);
            return klaar;
        }

        return await Laad(id) ? Toon("_Betaler", this) : NotFound();
    }

    /// <summary>A bill is about each child of its payer: the access log names them all (SEC-3).</summary>
    private void Noem(BetalerKaart kaart, Inzagesoort soort)
    {
        ImmutableArray<string> kinderen = [.. kaart.Kinderen.Select(k => k.LeerlingId).Distinct(StringComparer.Ordinal)];
        HttpContext.InzageVanLeerling(kinderen.FirstOrDefault());
        foreach (var kind in kinderen.Skip(1))
        {
            HttpContext.InzageOok(soort, "rekening van een betaler", kind);
        }
    }

    /// <summary>Rows of the form that have something in them; null when one isn't right.</summary>
    private ImmutableArray<Regelingtermijn>? Termijnen()
    {
        var (dagen, bedragen, termijnen) = (Teksten("TermijnDag"), Teksten("TermijnBedrag"), ImmutableArray.CreateBuilder<Regelingtermijn>());
        foreach (var (dag, bedrag, nr) in dagen.Zip(bedragen).Take(TermijnenMax).Select((t, plek) => (t.First, t.Second, plek + 1)).Where(t => t.First.Length > 0 || t.Second.Length > 0))
        {
            var geld = Geldwoorden.Lees(bedrag);
            var (vervalt, fout) = dag.Length > 0 ? Shared.Invoer.LeesDatum(dag) : (null, "Vul bij elke termijn een dag en een bedrag in, of laat de hele regel leeg.");
            if (geld is null)
            {
                ModelState.AddModelError(Rij("bedrag", nr), "Vul bij elke termijn een dag en een bedrag in. Schrijf een bedrag als 70,00.");
            }

            if (fout is not null)
            {
                ModelState.AddModelError(Rij("dag", nr), fout);
            }

            if (geld is { } waarde && vervalt is { } op)
            {
                termijnen.Add(new Regelingtermijn(op, waarde));
            }
        }

        if (ModelState.IsValid && termijnen.Count == 0)
        {
            ModelState.AddModelError(Rij("dag", 1), "Vul minstens een termijn in.");
        }

        return ModelState.IsValid ? termijnen.ToImmutable() : null;
    }

    private async Task<bool> Laad(string? id, string? blad = null)
    {
        if (!LeerlingId.IsGeldig(id) || (await Grains.Betaler(School, id!).Kaart(Wie)).Waarde is not { } kaart)
        {
            return false;
        }

        (Kaart, Namenlijst) = (kaart, await Kinderen());
        Noem(kaart, Inzagesoort.Leerling);
        if (int.TryParse(blad, NumberStyles.None, CultureInfo.InvariantCulture, out var nr) && nr >= 1 && nr <= kaart.Bladen)
        {
            (_bladNr, Blad) = (nr, (await Grains.Betaler(School, kaart.Id).Blad(nr, Wie)).Waarde);
        }

        return true;
    }

    private static string? Zin(string? daad) => daad switch
    {
        "verrekend" => "Het tegoed is verrekend met wat openstond.",
        "oninbaar" => "De rekening is oninbaar geboekt.",
        "regeling" => "De regeling staat vast. De rekeningen volgen deze termijnen.",
        "regeling-weg" => "De regeling is beëindigd.",
        "vlaggen" => "Vastgelegd.",
        "uitbetaling" => "Gevraagd. Een ander moet akkoord geven.",
        "gekeurd" => "Akkoord. De uitbetaling kan mee met de volgende betaling.",
        "afgewezen" => "De uitbetaling is afgewezen; het tegoed blijft staan.",
        "herinnerd" => "De herinnering is gemaakt.",
        "besloten" => "Vastgelegd. Licht nu de ouders in; eerder geldt het niet. Het kind hoort er niets over.",
        "niet-uitgesloten" => "Vastgelegd dat er niet wordt uitgesloten.",
        "ingelicht" => "Vastgelegd dat de ouders het weten.",
        "opgeheven" => "De uitsluiting is opgeheven.",
        "begin" => "Opgenomen.",
        _ => null,
    };
}

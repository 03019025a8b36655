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

    /// <summary>Who decides on an exclusion and doesn't keep the books: the grain leaves out what that doesn't ask.</summary>
    public bool IsBeperkt => !Wie.MagHeleSchool(Recht.GeldZien, School);

    public BetalerKaart Kaart { get; private set; } = null!;

    public Kindnamen Namenlijst { get; private set; } = null!;

    /// <summary>An older page of settled claims; null when none is open.</summary>
    public Betalerblad? Blad { get; private set; }

    public string Hier => $"{Begin}/betaler/{Kaart.Id}";

    /// <summary>Writes off, and approves what another asked for.</summary>
    public bool MagKeuren => Wie.MagHeleSchool(Recht.RestitutieGoedkeuren, School);

    public Geld TeLaat => Kaart.Vorderingen.Where(v => v.IsTeLaat(Vandaag)).Aggregate(Geld.Nul, (som, v) => som + v.Open);

    /// <summary>The reminder that asks for something now.</summary>
    public Aanmaning? Nu => Kaart.Aanmaningen.LastOrDefault(a => a.Stand is not (Aanmaningstand.Voldaan or Aanmaningstand.NietUitgesloten));

    /// <summary>Claims that are open, the first due first, then the newest settled ones.</summary>
    public IEnumerable<Vordering> Vorderingen => Kaart.Vorderingen.OrderByDescending(v => v.Open > Geld.Nul).ThenBy(v => v.Open > Geld.Nul ? v.Vervalt.DayNumber : -v.Vervalt.DayNumber);

    public async Task<IActionResult> OnGetAsync(string? id, string? blad, string? bewaard)
    {
        Bewaard = Zin(bewaard);
        if (!await Laad(id))
        {
            return NotFound();
        }

        if (int.TryParse(blad, NumberStyles.None, CultureInfo.InvariantCulture, out var nr) && nr >= 1 && nr <= Kaart.Bladen)
        {
            Blad = (await Grains.Betaler(School, Kaart.Id).Blad(nr, Wie)).Waarde;
        }

        return Page();
    }

    /// <summary>The card again, after a signal.</summary>
    [Inzage(Inzagesoort.Leerling, "rekening van een betaler", Vervolg = true)]
    public async Task<IActionResult> OnGetKaartAsync(string? id) => await Laad(id) ? Partial("_Betaler", this) : NotFound();

    public Task<IActionResult> OnPostVerrekenAsync(string? id) => Voer(id, "verreken", async g => await g.Verreken(Versie(), Op(), Wie), "verrekend");

    public Task<IActionResult> OnPostOninbaarAsync(string? id, string? vordering) => Voer(
        id, $"oninbaar-{vordering}", async g => await g.BoekOninbaar(vordering ?? "", Tekst("Reden") ?? "", Versie(), Op(), Wie), "oninbaar", "reden");

    public Task<IActionResult> OnPostRegelingAsync(string? id) => Voer(
        id, "regeling", async g => Termijnen() is { } termijnen ? await g.ZetRegeling(termijnen, Versie(), Op(), Wie) : null, "regeling");

    public Task<IActionResult> OnPostRegelingWegAsync(string? id) => Voer(id, "regeling-weg", async g => await g.ZetRegeling([], Versie(), Op(), Wie), "regeling-weg");

    public Task<IActionResult> OnPostVlaggenAsync(string? id) => Voer(id, "vlaggen", async g =>
    {
        var vlaggen = (IsAan("Derde-betaalt") ? Betalervlaggen.DerdeBetaalt : 0) | (IsAan("Bewindvoering") ? Betalervlaggen.Bewindvoering : 0) | (IsAan("Coulance") ? Betalervlaggen.Coulance : 0);
        var tot = IsAan("Coulance") ? Datum("CoulanceTot", "tot wanneer er coulance is") : null;
        return ModelState.IsValid ? await g.ZetVlaggen(vlaggen, tot, Tekst("Derde"), Versie(), Wie) : null;
    }, "vlaggen", "coulance-tot", "derde");

    public Task<IActionResult> OnPostUitbetalingAsync(string? id) => Voer(
        id, "uitbetaling", async g => Bedrag("Bedrag") is { } bedrag ? await g.VraagUitbetaling(bedrag, Tekst("Iban") ?? "", Tekst("Naam") ?? "", Versie(), Op(), Wie) : null,
        "uitbetaling", "bedrag", "iban", "naam");

    [Beleid(Beleid.PersoonMet2, Recht.RestitutieGoedkeuren, HeleSchool = true)]
    public Task<IActionResult> OnPostKeurAsync(string? id, string? uitbetaling, bool akkoord) => Voer(
        id, $"keur-{uitbetaling}", async g => await g.KeurUitbetaling(uitbetaling ?? "", akkoord, Op(), Wie), akkoord ? "gekeurd" : "afgewezen");

    public Task<IActionResult> OnPostHerinnerAsync(string? id, bool papier) => Voer(id, "herinner", async g => await g.Herinner(papier, Op(), Wie), "herinnerd");

    public Task<IActionResult> OnPostBesluitAsync(string? id, string? aanmaning, bool sluituit) => Voer(
        id, "besluit", async g => await g.BesluitUitsluiting(aanmaning ?? "", sluituit, Dagen("Dagen"), Tekst("Reden") ?? "", Versie(), Op(), Wie), sluituit ? "besloten" : "niet-uitgesloten", "reden", "dagen");

    public Task<IActionResult> OnPostIngelichtAsync(string? id, string? aanmaning) => Voer(id, "ingelicht", async g =>
        Datum("Op", "wanneer je de ouders sprak") is { } op && Datum("Vanaf", "vanaf welke dag het geldt") is { } vanaf
            ? await g.NoteerIngelicht(aanmaning ?? "", op, vanaf, Versie(), Op(), Wie) : null, "ingelicht", "op", "vanaf");

    public Task<IActionResult> OnPostHefOpAsync(string? id, string? aanmaning) => Voer(
        id, "hef-op", async g => await g.HefOp(aanmaning ?? "", Tekst("Reden") ?? "", Op(), Wie), "opgeheven", "reden");

    /// <summary>What was open, or to their credit, before the intranet.</summary>
    public Task<IActionResult> OnPostBeginAsync(string? id, bool tegoed) => Voer(id, "begin", async g =>
    {
        var (bedrag, tekst) = (Bedrag("Bedrag"), Tekst("Omschrijving") ?? "");
        var vervalt = tegoed ? Vandaag : Datum("Vervalt", "wanneer het betaald moest zijn");
        return bedrag is not { } waarde || vervalt is not { } dag ? null
            : tegoed ? await g.NeemBegintegoedOp(waarde, tekst, Op(), Wie) : await g.NeemBeginpostOp(waarde, tekst, dag, Op(), Wie);
    }, "begin", "bedrag", "omschrijving", "vervalt");

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
        foreach (var (dag, bedrag) in dagen.Zip(bedragen).Take(TermijnenMax).Where(t => t.First.Length > 0 || t.Second.Length > 0))
        {
            if (Geldwoorden.Lees(bedrag) is not { } geld || Shared.Invoer.LeesDatum(dag).Datum is not { } vervalt)
            {
                ModelState.AddModelError("", "Vul bij elke termijn een dag en een bedrag in, of laat de hele regel leeg.");
                return null;
            }

            termijnen.Add(new Regelingtermijn(vervalt, geld));
        }

        if (termijnen.Count == 0)
        {
            ModelState.AddModelError("", "Vul minstens een termijn in.");
            return null;
        }

        return termijnen.ToImmutable();
    }

    private async Task<bool> Laad(string? id)
    {
        if (!LeerlingId.IsGeldig(id) || (await Grains.Betaler(School, id!).Kaart(Wie)).Waarde is not { } kaart)
        {
            return false;
        }

        (Kaart, Namenlijst) = (kaart, await Kinderen());
        Noem(kaart, Inzagesoort.Leerling);
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

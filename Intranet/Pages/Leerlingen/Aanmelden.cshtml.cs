using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Financien;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Leerlingen;

/// <summary>Who of a groep stays on which days, in one form: at the start of a school for hundreds of children (SET-1, TSO-6a).</summary>
[Inzage(Inzagesoort.School, "aanmelden van een groep")]
[Beleid(Beleid.Persoon, Recht.AanmeldingWijzigen, HeleSchool = true)]
internal sealed class AanmeldenModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Aanmelden";
    public const string Rij = "Rij";
    private const int TegelijkMax = 16;

    private FinancienView _geld = null!;

    /// <summary>The cards of this groep as they are now; another groep's children are never in them.</summary>
    private ImmutableArray<LeerlingKaart> _kaarten = [];

    public SchoolView Nu { get; private set; } = null!;

    /// <summary>Null in a school without children in a groep.</summary>
    public Groep? Groep { get; private set; }

    /// <summary>With how many children each has. Another one opens after what was ticked in this one is saved.</summary>
    public ImmutableArray<(Groep Groep, int Aantal)> Groepen { get; private set; } = [];

    /// <summary>The next one in the order of the school; null at the last.</summary>
    public Groep? Volgende { get; private set; }

    public ImmutableArray<AanmeldRij> Rijen { get; private set; } = [];

    public int ZonderGroep { get; private set; }

    public string? Vanaf { get; private set; }

    public string? Bewijs { get; private set; }

    /// <summary>How many children were changed, and of which groep; null when nothing was sent.</summary>
    public (int Aantal, string Groep)? Bewaard { get; private set; }

    public string Operatie { get; private set; } = "";

    public string Hier => $"{Adres}/leerlingen/aanmelden";

    public string HierVan => $"{Hier}?groep={Groep?.Id}";

    public IEnumerable<(Weekdagen Dag, string Kort, string Lang)> Dagen => WeekdagenExtensions.Werkweek.Where(d => Nu.Overblijfdagen.Heeft(d.Dag));

    public int BlijvenOver => Rijen.Count(r => r.Nu.Soort != AanmeldingSoort.Geen);

    public async Task<IActionResult> OnGetAsync(string? groep, string? vanaf, string? vorige, int? bewaard)
    {
        if (!await Laad(groep))
        {
            return NotFound();
        }

        Vanaf = vanaf is not null && Invoer.LeesDatum(vanaf).Datum is { } dag ? Veldwaarde.Datum(dag) : Veldwaarde.Datum(await EersteDag());
        Bewijs = Aanmeldbegin.Bewijs;
        if (bewaard is { } aantal && vorige is not null && Nu.Groep(vorige) is { } gedaan)
        {
            Bewaard = (Math.Clamp(aantal, 0, AanmeldLijst.RijenMax), gedaan.Titel);
        }

        return Page();
    }

    /// <summary>The row asks the ticks of the row above it; nothing is saved yet.</summary>
    [GeenInzage("er is niets bewaard; wat de lijst toont, noteert de pagina zelf")]
    public async Task<IActionResult> OnPostZelfdeAsync(
        [FromQuery] string? groep, [Bind(Prefix = Rij)] List<AanmeldRijInvoer>? rijen, string? zelfde, string? vanaf, string? bewijs)
    {
        if (!await Laad(groep) || Groep is null)
        {
            return NotFound();
        }

        ModelState.Clear();
        Houd(AanmeldLijst.MetVorige(Schoon(rijen), zelfde), ImmutableDictionary<string, Weigering>.Empty);
        (Vanaf, Bewijs) = (vanaf, bewijs);
        return Toon("_Aanmelden", this);
    }

    /// <summary>Each child that was touched, once; one that is refused keeps its ticks and says why, the others are done.</summary>
    /// <param name="naar">The groep that opens when all is saved; this one again without it.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromQuery] string? groep, [Bind(Prefix = Rij)] List<AanmeldRijInvoer>? rijen, string? vanaf, string? bewijs, string? operatie, string? naar)
    {
        if (!await Laad(groep) || Groep is null)
        {
            return NotFound();
        }

        if (Request.Form.Any(v => IsVersie(v.Key) && !long.TryParse(v.Value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
        {
            return BadRequest(); // no form of ours sends a version that is none, also of a child that nobody touched
        }

        var getypt = Schoon(rijen);
        (Vanaf, Bewijs) = (vanaf, bewijs);
        var dag = new Invoer(ModelState, Deel).Datum("Vanaf", vanaf, "de eerste dag");
        var dubbel = getypt.Where(r => r.Keuze is null && r.Id is not null).Select(r => r.Id!).ToImmutableDictionary(id => id, _ => Weigeringen.VastOfLos, StringComparer.Ordinal);
        if (!ModelState.IsValid || !dubbel.IsEmpty)
        {
            Houd(getypt, dubbel);
            return Toon("_Aanmelden", this);
        }

        var opdrachten = AanmeldLijst.Opdrachten(getypt, _kaarten.Select(k => k.Id).ToHashSet(StringComparer.Ordinal));
        var geweigerd = await MeldAan(opdrachten, dag!.Value, bewijs, new OperatieId(operatie ?? ""));
        if (geweigerd.IsEmpty)
        {
            return Redirect(Verder(Groepen.Any(g => g.Groep.Id == naar) ? naar : null, dag.Value, opdrachten.Length));
        }

        await Laad(groep);
        if (geweigerd.Values.FirstOrDefault(IsVanAllen) is { } samen)
        {
            Weiger(samen, Deel);
        }

        Houd([.. getypt.Where(r => r.Id is not null && geweigerd.ContainsKey(r.Id))], geweigerd);
        return Toon("_Aanmelden", this);
    }

    /// <summary>What was saved is told where it goes on; who only looks around hears nothing.</summary>
    private string Verder(string? naar, DateOnly vanaf, int aantal)
    {
        var adres = $"{Hier}?groep={naar ?? Groep!.Id}&vanaf={Veldwaarde.Datum(vanaf)}";
        return naar is not null && aantal == 0 ? adres : string.Create(CultureInfo.InvariantCulture, $"{adres}&bewaard={aantal}&vorige={Groep!.Id}");
    }

    /// <summary>All are tried; the refusals of those that weren't done, by child.</summary>
    private async Task<ImmutableDictionary<string, Weigering>> MeldAan(ImmutableArray<AanmeldOpdracht> opdrachten, DateOnly vanaf, string? bewijs, OperatieId operatie)
    {
        var nee = ImmutableDictionary.CreateBuilder<string, Weigering>(StringComparer.Ordinal);
        foreach (var deel in opdrachten.Chunk(TegelijkMax))
        {
            var uitkomsten = await Task.WhenAll(deel.Select(o => MeldAan(o, vanaf, bewijs, operatie)));
            foreach (var (opdracht, uitkomst) in deel.Zip(uitkomsten))
            {
                if (uitkomst.Weigering is { } weigering)
                {
                    nee[opdracht.Id] = weigering;
                    continue;
                }

                HttpContext.InzageOok(Inzagesoort.Wijziging, "aanmelding", opdracht.Id);
            }
        }

        return nee.ToImmutable();
    }

    private async Task<Uitkomst> MeldAan(AanmeldOpdracht opdracht, DateOnly vanaf, string? bewijs, OperatieId operatie)
    {
        var kaart = _kaarten.First(k => k.Id == opdracht.Id);
        if (Aanmeldbegin.GaatLangsGeld(kaart.Aanmeldingen, _geld, Vandaag) && Aanmeldkeuze.Van(kaart.Aanmeldingen[^1], Nu.Overblijfdagen) != opdracht.Keuze)
        {
            return Weigeringen.WijzigingMetGeld;
        }

        return await Grains.Leerling(School, opdracht.Id).MeldAan(
            vanaf, opdracht.Keuze.Soort, opdracht.Keuze.Dagen, string.IsNullOrWhiteSpace(bewijs) ? null : bewijs.Trim(), operatie, Wie, opdracht.Versie);
    }

    private static bool IsVersie(string naam) =>
        naam.StartsWith($"{Rij}[", StringComparison.OrdinalIgnoreCase) && naam.EndsWith($"].{nameof(AanmeldRijInvoer.Versie)}", StringComparison.OrdinalIgnoreCase);

    /// <summary>A row that the form didn't fill is none.</summary>
    private static List<AanmeldRijInvoer> Schoon(List<AanmeldRijInvoer>? rijen) => [.. (rijen ?? []).Where(r => r is { Id: not null }).Take(AanmeldLijst.RijenMax)];

    /// <summary>About what the form says once: it stands there, not at each child.</summary>
    private static bool IsVanAllen(Weigering nee) => nee.Veld is "vanaf" or "bewijs" || nee.Code == Weigeringen.OngeldigeOperatie.Code;

    /// <summary>What was ticked goes back in the rows; the refusals stand at their row.</summary>
    private void Houd(IReadOnlyList<AanmeldRijInvoer> getypt, ImmutableDictionary<string, Weigering> geweigerd)
    {
        var perKind = getypt.Where(r => r.Id is not null).DistinctBy(r => r.Id, StringComparer.Ordinal).ToDictionary(r => r.Id!, StringComparer.Ordinal);
        Rijen = [.. Rijen.Select(r => perKind.GetValueOrDefault(r.Id) is { } invoer ? r.Met(invoer, geweigerd.GetValueOrDefault(r.Id) is { } nee && !IsVanAllen(nee) ? nee.Zin : null) : r)];
        for (var nr = 0; nr < Rijen.Length; nr++)
        {
            if (Rijen[nr].Nee is { } zin)
            {
                ModelState.AddModelError(string.Create(CultureInfo.InvariantCulture, $"{Rij}[{nr}].Dagen"), $"{Rijen[nr].Kort}: {zin}");
            }
        }
    }

    private async Task<bool> Laad(string? groepId)
    {
        if (await Grains.School(School).Bekijk() is not { } school)
        {
            return false;
        }

        Nu = school;
        Operatie = ids.NieuwId();
        _geld = await Grains.Financien(School).Bekijk();
        var kinderen = (await Grains.Register(School).Alles()).Rijen.Where(r => r.Actief).ToList();
        var perGroep = kinderen.ToLookup(r => r.GroepId, StringComparer.Ordinal);
        ImmutableArray<Groep> groepen = [.. school.Groepen.Where(g => perGroep[g.Id].Any())];
        Groep = groepId is null ? groepen.FirstOrDefault() : groepen.FirstOrDefault(g => g.Id == groepId);
        if (Groep is null)
        {
            return groepId is null;
        }

        HttpContext.InzageVanGroepen([Groep.Id]);
        ZonderGroep = kinderen.Count(r => r.GroepId is null || school.Groep(r.GroepId) is null);
        Volgende = groepen.SkipWhile(g => g.Id != Groep.Id).Skip(1).FirstOrDefault();
        Groepen = [.. groepen.Select(g => (g, perGroep[g.Id].Count()))];
        _kaarten = await Kaarten([.. perGroep[Groep.Id].Take(AanmeldLijst.RijenMax).Select(r => r.Id)]);
        Rijen = [.. _kaarten.Select(k => AanmeldLijst.Rij(k, school, _geld, Vandaag))];
        return true;
    }

    /// <summary>In the order of the register; a child that went meanwhile has none.</summary>
    private async Task<ImmutableArray<LeerlingKaart>> Kaarten(ImmutableArray<string> leerlingen)
    {
        var kaarten = ImmutableArray.CreateBuilder<LeerlingKaart>(leerlingen.Length);
        foreach (var deel in leerlingen.Chunk(TegelijkMax))
        {
            var gelezen = await Task.WhenAll(deel.Select(id => Grains.Leerling(School, id).Kaart(Wie)));
            kaarten.AddRange(gelezen.Select(u => u.Waarde).OfType<LeerlingKaart>().Where(k => k.Actief));
        }

        return kaarten.ToImmutable();
    }

    /// <summary>While the school begins: the day from which this intranet counts, when somebody said so. Otherwise today.</summary>
    private async Task<DateOnly> EersteDag() =>
        (await Grains.Begin(School).Bekijk(Wie)).Waarde is { KlaarOp: null, EersteDag: { } dag } ? dag : Vandaag;
}

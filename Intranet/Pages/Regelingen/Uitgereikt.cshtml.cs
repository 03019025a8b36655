using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Afspraken;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Pages.Leerlingen;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.School;

namespace OrleansSchool.Intranet.Pages.Regelingen;

/// <summary>Of which children the parents got the reglement, and recording it for several at once (TSO-11a).</summary>
[Inzage(Inzagesoort.School, "reglement uitgereikt")]
[Beleid(Beleid.Persoon, Recht.AanmeldingWijzigen, HeleSchool = true)]
internal sealed class UitgereiktModel(IGrainFactory grains, Schooltijd tijd, IIdBron ids, Reglementpost post) : KantoorPagina(grains, tijd)
{
    public const string Deel = "Uitgereikt";
    private const int TegelijkMax = 16;

    public ImmutableArray<LeerlingRij> Zonder { get; private set; } = [];

    public int Met { get; private set; }

    public RegelingVersie? Versie { get; private set; }

    public string? Op { get; private set; }

    public Reglementwijze? Wijze { get; private set; }

    public ImmutableArray<string> Gekozen { get; private set; } = [];

    public int Bewaard { get; private set; }

    public string Operatie { get; } = ids.NieuwId();

    public string Hier => $"{Adres}/reglement-uitgereikt";

    private SchoolView? _school;

    public string Groep(string? groepId) => _school?.Groep(groepId ?? "")?.Titel ?? "geen groep";

    public async Task OnGetAsync(int bewaard = 0)
    {
        (Bewaard, Op) = (Math.Clamp(bewaard, 0, LeerlingGrenzen.LeerlingenMax), Veldwaarde.Datum(Vandaag));
        await Laad();
    }

    /// <summary>Each child keeps its own proof; one that is refused stays in the list.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm] string[]? kind, [FromForm] string? op, [FromForm] Reglementwijze? wijze, [FromForm] string? operatie)
    {
        await Laad();
        var invoer = new Invoer(ModelState, Deel);
        (Op, Wijze, Gekozen) = (op, wijze, [.. (kind ?? []).Where(k => LeerlingId.IsGeldig(k) && Zonder.Any(z => z.Id == k)).Distinct(StringComparer.Ordinal)]);
        var dag = invoer.Datum("Op", op, "de dag");
        if (wijze is null)
        {
            invoer.Fout("Wijze", "Kies hoe de ouders het reglement kregen.");
        }

        if (Gekozen.IsEmpty)
        {
            invoer.Fout("Kind", "Kies minstens één kind.");
        }

        if (Versie is null)
        {
            invoer.Fout("Op", "Er is nog geen reglement vastgelegd. Doe dat eerst bij Reglement en bijlagen.");
        }

        if (!ModelState.IsValid)
        {
            return Toon("_Uitgereikt", this);
        }

        var nee = await Noteer(dag!.Value, wijze!.Value, operatie ?? "");
        if (nee is null)
        {
            return Redirect($"{Hier}?bewaard={Gekozen.Length}");
        }

        Weiger(nee, Deel);
        await Laad();
        return Toon("_Uitgereikt", this);
    }

    /// <summary>The first refusal, after all were tried.</summary>
    private async Task<Weigering?> Noteer(DateOnly dag, Reglementwijze wijze, string operatie)
    {
        Weigering? nee = null;
        foreach (var deel in Gekozen.Chunk(TegelijkMax))
        {
            var uitkomsten = await Task.WhenAll(deel.Select(id => Noteer(id, dag, wijze, new OperatieId(operatie))));
            nee ??= uitkomsten.FirstOrDefault(u => !u.IsGoed)?.Weigering;
        }

        foreach (var id in Gekozen)
        {
            HttpContext.InzageOok(Inzagesoort.Wijziging, "reglement uitgereikt", id);
        }

        return nee;
    }

    /// <summary>By mail it leaves first: what is recorded was taken in by the postbus.</summary>
    private async Task<Uitkomst> Noteer(string id, DateOnly dag, Reglementwijze wijze, OperatieId operatie)
    {
        var verstuurd = wijze == Reglementwijze.Mail ? await post.Stuur(id, Versie!.Nr, _school!, Wie) : Uitkomst.Goed;
        return verstuurd.IsGoed ? await Grains.Leerling(School, id).NoteerReglement(Versie!.Nr, wijze, dag, operatie, Wie) : verstuurd;
    }

    private async Task Laad()
    {
        _school = await Grains.School(School).Bekijk();
        var rijen = (await Grains.Register(School).Alles()).Rijen.Where(r => r.Actief).ToList();
        Zonder = [.. rijen.Where(r => r.Reglement is null)];
        Met = rijen.Count - Zonder.Length;
        var versies = await Grains.Regeling(School, Regelingsoorten.Reglement).Kort();
        Versie = versies.LastOrDefault(v => v.GeldtVanaf <= Vandaag) ?? (versies.IsEmpty ? null : versies[^1]);
    }
}

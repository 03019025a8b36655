using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Htmx;
using OrleansSchool.Intranet.Inzage;
using OrleansSchool.Intranet.Security;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Overblijven;

namespace OrleansSchool.Intranet.Pages.Bord;

public abstract partial class BordPagina
{
    private const string UitBlad = "blad";
    private const string Merkwaarom = "elke markering en telling bewaart zelf wie en wanneer, en wordt nooit gewist of overschreven";

    /// <summary>One child: from its tile, its sheet, a key or "kind erbij". The grain decides what is a correction (LIVE-6).</summary>
    [Beleid(Beleid.Tablet, Recht.BordMarkeren, Recht.BordCorrigeren)]
    [GeenInzage(Merkwaarom)]
    public async Task<IActionResult> OnPostMerk(MerkInvoer invoer)
    {
        var operatie = new OperatieId(invoer.OperatieId ?? "");
        if (!IsEigenGroep(invoer.Groep) || string.IsNullOrEmpty(invoer.Leerling))
        {
            return await Weiger(Weigeringen.OngeldigeOperatie, invoer);
        }

        var soort = BordWoorden.Soort(invoer.Staat);
        var uitkomst = await grains.Overblijfdag(School, invoer.Groep!, Adres.Datum).Markeer(
            new Markeer([invoer.Leerling], soort, operatie, invoer.Reden, soort == Markeersoort.Afgemeld ? invoer.AfmeldReden : null), Wie);
        return uitkomst.IsGoed ? await Gemerkt(uitkomst.Waarde.Markeringen, operatie, invoer) : await Weiger(uitkomst.Weigering, invoer);
    }

    [Beleid(Beleid.Tablet, Recht.BordMarkeren)]
    [GeenInzage(Merkwaarom)]
    public async Task<IActionResult> OnPostAlle(string? operatieId)
    {
        var operatie = new OperatieId(operatieId ?? "");
        if (await Laad(metPlek: false) is { } nee)
        {
            return nee;
        }

        var gemerkt = ImmutableArray.CreateBuilder<Markering>();
        foreach (var bord in Scherm.Borden.Where(b => b.Mag.Markeren && b.Tellers.Verwacht > 0))
        {
            var uitkomst = await grains.Overblijfdag(School, bord.Groep.Id, Adres.Datum).MarkeerAlleVerwachten(operatie, Wie);
            if (!uitkomst.IsGoed)
            {
                return await Weiger(uitkomst.Weigering, new MerkInvoer());
            }

            gemerkt.AddRange(uitkomst.Waarde.Markeringen);
        }

        return await Gemerkt(gemerkt.ToImmutable(), operatie, new MerkInvoer());
    }

    /// <summary>Takes an operation back, in all groepen where it marked (LIVE-1).</summary>
    [Beleid(Beleid.Tablet, Recht.BordMarkeren, Recht.BordCorrigeren)]
    [GeenInzage(Merkwaarom)]
    public async Task<IActionResult> OnPostOngedaan(string? terug, string? operatieId, string[] groep, string? reden)
    {
        var operatie = new OperatieId(operatieId ?? "");
        var gemerkt = ImmutableArray.CreateBuilder<Markering>();
        var weigering = Weigeringen.NietsOngedaanTeMaken;
        foreach (var id in groep.Where(IsEigenGroep).Distinct(StringComparer.Ordinal).Take(OverblijfGrenzen.LedenMax))
        {
            var uitkomst = await grains.Overblijfdag(School, id, Adres.Datum).MaakOngedaan(new OperatieId(terug ?? ""), operatie, reden, Wie);
            gemerkt.AddRange(uitkomst.Waarde?.Markeringen ?? []);
            weigering = uitkomst.Weigering ?? weigering;
        }

        return gemerkt.Count > 0 ? await Gemerkt(gemerkt.ToImmutable(), operatie, new MerkInvoer()) : await Weiger(weigering, new MerkInvoer());
    }

    /// <summary>The number of helpers at the place of this board (TSO-4c, TSO-4j).</summary>
    [Beleid(Beleid.Tablet, Recht.HelpersInvoeren)]
    [GeenInzage(Merkwaarom)]
    public async Task<IActionResult> OnPostHelpers(string? aantal, string? operatieId)
    {
        if (await Laad() is { } nee)
        {
            return nee;
        }

        if (Scherm.Plek?.PlekId is not { } plekId)
        {
            return NotFound();
        }

        var getal = int.TryParse(aantal, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;
        var uitkomst = await grains.Middag(School, Adres.Datum).ZetHelpers(plekId, getal, new OperatieId(operatieId ?? ""), Wie);
        if (uitkomst.IsGoed)
        {
            return Request.IsHtmxNonBoosted() ? await Laad() ?? Partial("_NaHelpers", (Scherm, Scherm.Helpers)) : Redirect(Adres.Pagina);
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        HelpersGeweigerd = Scherm.Helpers is { } model ? model with { Invoer = aantal, Weigering = uitkomst.Weigering } : null;
        if (Request.IsHtmxNonBoosted())
        {
            return Partial("_NaHelpers", (Scherm, HelpersGeweigerd));
        }

        await MaakDagen();
        return Page();
    }

    public HelpersModel? HelpersGeweigerd { get; private set; }

    /// <summary>The rain plan in one tap: the groep may be at another place now, so the whole board is drawn anew (SCH-1).</summary>
    [Beleid(Beleid.Tablet, Recht.ToezichtTikken)]
    [GeenInzage(Merkwaarom)]
    public async Task<IActionResult> OnPostRegen(bool aan, string? operatieId)
    {
        var uitkomst = await grains.Middag(School, Adres.Datum).ZetRegen(aan, new OperatieId(operatieId ?? ""), Wie);
        if (uitkomst.Weigering is { } weigering)
        {
            return await Weiger(weigering, new MerkInvoer());
        }

        if (!Request.IsHtmxNonBoosted())
        {
            return Redirect(Adres.Pagina);
        }

        return await Laad() ?? Antwoord(new BordAntwoord(Scherm, null));
    }

    /// <summary>On the board of a groep only that groep; on that of a plek any groep that the grain allows.</summary>
    private bool IsEigenGroep(string? groepId) =>
        Adres.IsPlek ? groepId is { Length: > 0 and <= 20 } && groepId.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') : groepId == Adres.GroepId;

    private async Task<IActionResult> Gemerkt(ImmutableArray<Markering> markeringen, OperatieId operatie, MerkInvoer invoer)
    {
        if (!Request.IsHtmxNonBoosted())
        {
            var anker = invoer.Leerling is null ? "" : $"#kind-{invoer.Leerling}";
            return Redirect(Adres.Met(("gedaan", operatie.Waarde)) + anker);
        }

        if (await Laad(metPlek: false) is { } nee)
        {
            return nee;
        }

        if (invoer.Bron == UitBlad)
        {
            Response.Htmx(h => h.WithTrigger("blad-dicht"));
        }

        return Antwoord(new BordAntwoord(Scherm, Scherm.Kind(invoer.Leerling)) { Ongedaan = Vertel(markeringen, operatie, invoer) });
    }

    /// <summary>A refusal: 422, the sentence where the hand was, and the board as it is now.</summary>
    private async Task<IActionResult> Weiger(Weigering weigering, MerkInvoer invoer)
    {
        if (await Laad(metPlek: !Request.IsHtmxNonBoosted()) is { } nee)
        {
            return nee;
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Blad = invoer.Bron == UitBlad && await MaakBlad(invoer.Leerling) is { } blad
            ? blad with { Weigering = weigering, Reden = invoer.Reden, AfmeldReden = invoer.AfmeldReden ?? AfmeldReden.Ziek }
            : null;
        if (Blad is not null)
        {
            HttpContext.InzageOok(Inzagesoort.Leerling, KindOpBord, Blad.Tegel.LeerlingId);
        }

        if (!Request.IsHtmxNonBoosted())
        {
            Weigering = Blad is null ? weigering : null;
            await MaakDagen();
            return Page();
        }

        if (Blad is not null)
        {
            Response.Htmx(h => h.Retarget("#onderblad").Reswap("innerHTML"));
            return Partial("_Blad", Blad);
        }

        return Antwoord(new BordAntwoord(Scherm, Scherm.Kind(invoer.Leerling)) { Weigering = weigering });
    }

    /// <summary>The tile alone when the browser asked for it and it stands on the board; otherwise the whole list.</summary>
    private PartialViewResult Antwoord(BordAntwoord antwoord)
    {
        var doel = Request.HtmxTargetId();
        var alleenTegel = antwoord.Tegel is { } tegel && doel == new TegelModel(Scherm, tegel).Id && Scherm.Tegels.Contains(tegel);
        if (!alleenTegel && doel != "bordlijst")
        {
            Response.Htmx(h => h.Retarget("#bordlijst").Reswap("outerMorph"));
        }

        return Partial("_Antwoord", alleenTegel ? antwoord : antwoord with { Tegel = null });
    }
}

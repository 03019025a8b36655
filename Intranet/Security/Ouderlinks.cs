using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Post;
using OrleansSchool.School;
using OrleansSchool.Toegang;

namespace OrleansSchool.Intranet.Security;

/// <summary>Who is behind a link: one verzorger, and the children that accept it.</summary>
internal sealed record Ouder(SchoolView School, ImmutableArray<Ouderbeeld> Kinderen, DateTimeOffset GeldigTot)
{
    public string Naam => Kinderen[0].VerzorgerNaam;
}

/// <summary>How sending went.</summary>
/// <param name="Gemaild">Mails that the postbus took.</param>
/// <param name="Overgeslagen">Verzorgers who have a link already, or can't have one.</param>
internal sealed record Linkronde(int Gemaild, int Overgeslagen);

/// <summary>
/// Personal links of verzorgers (PAR-1): one for all children of the same verzorger, by mail, kept as a hash by each child. A new one ends
/// the one before. Until the end of the schooljaar; who gets one shortly before it has it for the next as well.
/// </summary>
internal sealed class Ouderlinks(IGrainFactory grains, Links links, Schooltijd tijd)
{
    private const int KortVoorHetEinde = 45;

    /// <summary>A second click so soon is the same click: the mail is on its way.</summary>
    private static readonly TimeSpan Onderweg = TimeSpan.FromMinutes(2);

    /// <summary>The link and the children that accept it now; null when it doesn't work (any more). Changes nothing.</summary>
    public async Task<Ouder?> Bekijk(string? token)
    {
        if (await links.Bekijk(token, LinkDoel.Verzorger) is not { School: { } sleutel } link || await grains.School(sleutel).Bekijk() is not { } school)
        {
            return null;
        }

        var hash = Links.Hash(token!);
        var kinderen = await Task.WhenAll(link.Onderwerp.Split(' ').Select(id => grains.Leerling(sleutel, id).Ouderbeeld(hash)));
        ImmutableArray<Ouderbeeld> gelden = [.. kinderen.OfType<Ouderbeeld>()];
        return gelden.IsEmpty ? null : new Ouder(school, gelden, link.GeldigTot);
    }

    /// <summary>To each verzorger of this child who can have one; with <paramref name="opnieuw"/> also who has one.</summary>
    /// <param name="alleen">Only to this verzorger; null is to each.</param>
    public async Task<Uitkomst<Linkronde>> Stuur(string leerlingId, bool opnieuw, SchoolView school, Wie wie, string? alleen = null)
    {
        var verzorgers = await grains.Leerling(school.Sleutel, leerlingId).Ouderlinks(wie);
        if (!verzorgers.IsGoed)
        {
            return verzorgers.Weigering;
        }

        var naar = verzorgers.Waarde.Verzorgers.Where(v => v.Waarom is null && (alleen is null || v.VerzorgerId == alleen) && (v.Sinds is null || (opnieuw && v.Sinds < tijd.Nu - Onderweg))).ToList();
        foreach (var verzorger in naar)
        {
            if (await Stuur(leerlingId, verzorger, school, wie) is { IsGoed: false } nee)
            {
                return nee.Weigering;
            }
        }

        return new Linkronde(naar.Count, verzorgers.Waarde.Verzorgers.Length - naar.Count);
    }

    /// <summary>By the verzorger: the mail may be lost or passed on. At most one a day.</summary>
    public async Task<Uitkomst> Vernieuw(string? token)
    {
        if (await Bekijk(token) is not { } ouder)
        {
            return Weigeringen.LinkVoorbij;
        }

        var kind = ouder.Kinderen[0];
        var systeem = Wie.Systeem(ouder.School.Sleutel, ouder.Naam);
        var verzorgers = await grains.Leerling(ouder.School.Sleutel, kind.LeerlingId).Ouderlinks(systeem);
        if (verzorgers.Waarde?.Verzorgers.FirstOrDefault(v => v.VerzorgerId == kind.VerzorgerId && v.Waarom is null) is not { } verzorger)
        {
            return Weigeringen.LinkVoorbij;
        }

        return verzorger.Sinds is { } sinds && DateOnly.FromDateTime(Schooltijd.Lokaal(sinds).DateTime) == tijd.Vandaag
            ? Weigeringen.LinkVandaagAl
            : await Stuur(kind.LeerlingId, verzorger, ouder.School, systeem);
    }

    public static DateOnly LaatsteDag(DateOnly vandaag)
    {
        var jaar = Schooljaar.Van(vandaag);
        return jaar.LaatsteDag.DayNumber - vandaag.DayNumber < KortVoorHetEinde ? jaar.Volgend.LaatsteDag : jaar.LaatsteDag;
    }

    private async Task<Uitkomst> Stuur(string leerlingId, OuderlinkStand verzorger, SchoolView school, Wie wie)
    {
        var kinderen = await Kinderen(leerlingId, verzorger, school.Sleutel, wie);
        var laatste = LaatsteDag(tijd.Vandaag);
        var link = await links.Maak(
            LinkDoel.Verzorger, string.Join(' ', kinderen.Select(k => k.Kind)), school.Sleutel, tot: Schooltijd.Moment(laatste.AddDays(1), TimeOnly.MinValue));
        var waarden = ImmutableDictionary<string, string>.Empty.Add("naam", verzorger.Naam).Add("school", school.Gegevens.Naam)
            .Add("tot", Datums.Voluit(laatste)).Add("link", links.Adres("/ouder", link.Token));
        var mail = new Postopdracht($"ouderlink-{link.Hash[..24]}", Sjabloon.Ouderlink, verzorger.Naam, verzorger.Email!, waarden);
        if (await grains.Postbus(school.Sleutel).Verstuur(mail, wie) is { IsGoed: false } nee)
        {
            return nee; // the link of before goes on working
        }

        var oud = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (kind, verzorgerId) in kinderen)
        {
            var gezet = await grains.Leerling(school.Sleutel, kind).ZetOuderlink(
                new Ouderlink(verzorgerId, link.Hash, Links.Hash(verzorger.Email!.Trim().ToLowerInvariant()), tijd.Nu, link.GeldigTot), wie);
            if (!gezet.IsGoed)
            {
                return gezet.Weigering;
            }

            oud.UnionWith(gezet.Waarde.Hashes);
        }

        await Task.WhenAll(oud.Select(hash => TrekIn(hash, kinderen, school.Sleutel, wie)));
        return Uitkomst.Goed;
    }

    /// <summary>
    /// The link of before may be for a sibling that the new one isn't for, after a change on one card only. There it goes first: otherwise
    /// that child would count for ever as one with a link, and nobody would send a new one.
    /// </summary>
    private async Task TrekIn(string hash, List<(string Kind, string VerzorgerId)> kinderen, SchoolSleutel school, Wie wie)
    {
        var ander = (await grains.Link(hash).Bekijk())?.Onderwerp.Split(' ').Except(kinderen.Select(k => k.Kind), StringComparer.Ordinal) ?? [];
        var systeem = Wie.Systeem(school, wie.Naam); // may be a child that this person may not change; the link ends all the same
        await Task.WhenAll(ander.Select(id => grains.Leerling(school, id).LaatOuderlinkLos(hash, systeem)));
        await links.TrekIn(hash);
    }

    /// <summary>This child and the siblings where the same person, by name and address, has gezag.</summary>
    private async Task<List<(string Kind, string VerzorgerId)>> Kinderen(string leerlingId, OuderlinkStand verzorger, SchoolSleutel school, Wie wie)
    {
        var kinderen = new List<(string, string)> { (leerlingId, verzorger.VerzorgerId) };
        foreach (var broer in Gezin.Van(await grains.Register(school).Alles(), leerlingId))
        {
            var zijn = await grains.Leerling(school, broer.Id).Ouderlinks(wie);
            if (zijn.Waarde is { } lijst && lijst.Verzorgers.FirstOrDefault(v => v.Waarom is null && IsDezelfde(v, verzorger)) is { } zelfde)
            {
                kinderen.Add((broer.Id, zelfde.VerzorgerId));
            }
        }

        return kinderen;
    }

    private static bool IsDezelfde(OuderlinkStand een, OuderlinkStand ander) =>
        string.Equals(een.Email?.Trim(), ander.Email?.Trim(), StringComparison.OrdinalIgnoreCase) && Namen.Zoekvorm(een.Naam) == Namen.Zoekvorm(ander.Naam);
}

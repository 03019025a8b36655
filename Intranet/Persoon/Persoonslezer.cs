using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Post;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Persoon;

/// <summary>
/// Gathers all that is kept of one person, at the moment of asking and nothing stored (AVG art. 15). At most <see cref="TegelijkMax"/> owners at once,
/// and no longer than <see cref="TijdMax"/>: half an answer isn't handed over. Who calls it checked the right.
/// </summary>
internal sealed class Persoonslezer(IGrainFactory grains, Schooltijd tijd)
{
    public const int TegelijkMax = 16;

    /// <summary>Of one question to the access log.</summary>
    private const int LogDagen = 365;

    public static readonly TimeSpan TijdMax = TimeSpan.FromSeconds(30);

    /// <summary>Null when there is no such person at this school.</summary>
    public async Task<(Persoonsoverzicht? Overzicht, Weigering? Nee)> Lees(SchoolSleutel school, Persoonsleutel wie)
    {
        var systeem = Wie.Systeem(school, "Inzage");
        var loop = new Leesbeurt(tijd.Nu + TijdMax);
        var vondst = wie.Soort switch
        {
            Persoonsoort.Leerling => await Kind(school, wie, systeem, loop),
            Persoonsoort.Verzorger => await Verzorger(school, wie, systeem, loop),
            _ => await Account(school, wie, systeem, loop),
        };
        if (vondst is null || loop.IsTeLaat)
        {
            return (null, loop.IsTeLaat ? Weigeringen.PersoonTeTraag : Weigeringen.Onbekend("deze persoon"));
        }

        var overzicht = new Persoonsoverzicht(wie, vondst.Naam, Samen(vondst.Delen, await Masker(school, vondst)));
        if (overzicht.Regels > PersoonGrenzen.RegelsMax)
        {
            return (null, Weigeringen.PersoonTeVeel);
        }

        return (overzicht, null);
    }

    /// <summary>The cards on which this verzorger stands: this child's, and of siblings who share name and mail or phone.</summary>
    public async Task<ImmutableArray<(Persoonsleutel Sleutel, LeerlingKaart Kaart)>> Kaarten(SchoolSleutel school, Persoonsleutel wie)
    {
        var systeem = Wie.Systeem(school, "Inzage");
        if ((await grains.Leerling(school, wie.Id).Kaart(systeem)).Waarde is not { } kaart || kaart.Verzorgers.FirstOrDefault(v => v.Id == wie.VerzorgerId) is not { } zelf)
        {
            return [];
        }

        var register = await grains.Register(school).Alles();
        var broers = await Task.WhenAll(Gezin.Van(register, wie.Id).Select(b => grains.Leerling(school, b.Id).Kaart(systeem)));
        return
        [
            (wie, kaart),
            .. broers.Select(b => b.Waarde).OfType<LeerlingKaart>()
                .SelectMany(b => b.Verzorgers.Where(v => IsZelfde(v, zelf)).Take(1), (b, v) => (Persoonsleutel.Verzorger(b.Id, v.Id), b)),
        ];
    }

    private static bool IsZelfde(Verzorger een, Verzorger ander) =>
        Namen.Zoekvorm(een.Naam) == Namen.Zoekvorm(ander.Naam)
        && ((een.Telefoon.Length > 0 && een.Telefoon == ander.Telefoon) || (een.Email is { Length: > 0 } mail && string.Equals(mail, ander.Email, StringComparison.OrdinalIgnoreCase)));

    private async Task<Vondst?> Kind(SchoolSleutel school, Persoonsleutel wie, Wie systeem, Leesbeurt beurt)
    {
        var kind = grains.Leerling(school, wie.Id);
        var (kaart, loop) = ((await kind.Kaart(systeem)).Waarde, (await kind.Groepsloop(systeem)).Waarde);
        if (kaart is null || loop is null)
        {
            return null;
        }

        var plan = new Persoonsplan(grains, school, tijd.Vandaag);
        var delen = await Vraag(plan.Kind(wie, loop), beurt);
        var registers = await Task.WhenAll(plan.Jaren("ongevallen").Select(j => grains.Ongevallen(school, j).Alles()));
        var verder = new Persoonsplan(grains, school, tijd.Vandaag)
            .Ongevallen(wie, registers.SelectMany(r => r.Ongevallen).Where(o => o.LeerlingId == wie.Id).Select(o => o.Id))
            .Zoekacties(wie, [.. Kwijt(delen).Concat(registers.SelectMany(r => r.Zoekacties).Where(z => z.LeerlingId == wie.Id).Select(z => z.Datum)).Distinct()]);
        delen.AddRange(await Vraag(verder, beurt));
        delen.Add(await Inzage(school, v => v with { LeerlingId = wie.Id }, "Wie dit kind zag", r => $"{r.Wat}, door {r.Als ?? "een medewerker"}", systeem));
        var naam = Namen.Volledig(kaart.Persoon.Roepnaam, kaart.Persoon.Voorvoegsel, kaart.Persoon.Achternaam);
        return new Vondst(naam, [naam], [kaart], null, delen);
    }

    private async Task<Vondst?> Verzorger(SchoolSleutel school, Persoonsleutel wie, Wie systeem, Leesbeurt beurt)
    {
        var kaarten = await Kaarten(school, wie);
        if (kaarten.IsEmpty)
        {
            return null;
        }

        var zelf = kaarten[0].Kaart.Verzorgers.First(v => v.Id == wie.VerzorgerId);
        var betalers = await Task.WhenAll(kaarten.Select(k => grains.Betalers(school).VanVerzorger(k.Sleutel.Id, k.Sleutel.VerzorgerId!)));
        var plan = new Persoonsplan(grains, school, tijd.Vandaag)
            .Verzorger([.. kaarten.Select(k => k.Sleutel)], betalers.OfType<string>().Distinct(StringComparer.Ordinal));
        var delen = await Vraag(plan, beurt);
        delen.AddRange(await Post(school, zelf.Email, systeem));
        return new Vondst(zelf.Naam, [zelf.Naam, .. kaarten.Select(k => k.Kaart.Persoon.Roepnaam)], [.. kaarten.Select(k => k.Kaart)], zelf.Naam, delen);
    }

    private async Task<Vondst?> Account(SchoolSleutel school, Persoonsleutel wie, Wie systeem, Leesbeurt beurt)
    {
        var rij = (await grains.Personen(school).Alles()).Rijen.FirstOrDefault(r => r.AccountId == wie.Id);
        var helper = (await grains.Overblijfkrachten(school).Alles()).Rijen.FirstOrDefault(r => r.Id == wie.Id);
        if (rij is null && helper is null)
        {
            return null;
        }

        var rollen = (rij?.Rollen ?? []).Where(r => r.School == school);
        var plan = new Persoonsplan(grains, school, tijd.Vandaag);
        var lijsten = await Task.WhenAll(plan.Jaren("vergaderingen").Prepend(Schooljaar.Van(tijd.Vandaag).Volgend).Select(j => grains.Vergaderingen(school, j).Rijen()));
        var delen = await Vraag(
            plan.Account(wie, [.. rollen.SelectMany(r => r.Groepen).Distinct(StringComparer.Ordinal)], lijsten.SelectMany(l => l).Select(v => v.Id).Distinct(StringComparer.Ordinal)), beurt);
        delen.Add(await Inzage(school, v => v with { AccountId = wie.Id }, "Wat deze persoon opende", r => r.Wat, systeem));
        delen.AddRange(await Post(school, rij?.Email ?? helper?.Gegevens.Email, systeem));
        var naam = rij?.Naam ?? helper!.Gegevens.Naam;
        return new Vondst(naam, [naam], [], naam, delen);
    }

    private async Task<List<Persoonsdeel?>> Vraag(Persoonsplan plan, Leesbeurt beurt)
    {
        var delen = new List<Persoonsdeel?>(plan.Vragen.Count);
        foreach (var samen in plan.Vragen.Chunk(TegelijkMax))
        {
            if (beurt.Stopt(tijd.Nu))
            {
                return delen;
            }

            delen.AddRange(await Task.WhenAll(samen.Select(v => v())));
        }

        return delen;
    }

    /// <summary>Lines of two years, by function and never by name.</summary>
    private async Task<Persoonsdeel?> Inzage(SchoolSleutel school, Func<Inzagevraag, Inzagevraag> vraag, string kop, Func<Inzageregel, string> zin, Wie systeem)
    {
        var (vandaag, regels, gevonden) = (tijd.Vandaag, new List<Inzageregel>(), 0);
        foreach (var tot in new[] { vandaag, vandaag.AddDays(-LogDagen - 1), vandaag.AddDays(-(2 * LogDagen) - 2) })
        {
            var view = (await grains.Toegangslog(school).Zoek(vraag(new Inzagevraag(tot.AddDays(-LogDagen), tot, 0, PersoonGrenzen.RegelsPerDeel)), systeem)).Waarde;
            regels.AddRange(view?.Regels.Select(r => r.Regel) ?? []);
            gevonden += view?.Gevonden ?? 0;
        }

        var getoond = regels.Take(PersoonGrenzen.RegelsPerDeel).Select(r => new Persoonsregel(InzageWoord(r.Soort), zin(r), r.Op)).ToImmutableArray();
        var weg = gevonden > getoond.Length ? $" Er zijn nog {gevonden - getoond.Length} oudere regels: vraag daar apart om." : "";
        return getoond.IsEmpty ? null : new Persoonsdeel("toegangslog", kop, getoond, $"Namen van medewerkers: hun functie staat er wel.{weg}");
    }

    private static string InzageWoord(Inzagesoort soort) => soort switch
    {
        Inzagesoort.Uitvoer => "Meegenomen",
        Inzagesoort.Wijziging => "Gewijzigd",
        Inzagesoort.Beheer => "Beheer",
        _ => "Bekeken",
    };

    /// <summary>Mail to this address: which and when, not what stood in it. Nothing without an address.</summary>
    private async Task<ImmutableArray<Persoonsdeel>> Post(SchoolSleutel school, string? email, Wie systeem)
    {
        if (string.IsNullOrEmpty(email) || (await grains.Postbus(school).Bekijk(null, systeem)).Waarde is not { } nu)
        {
            return [];
        }

        var mails = new Dictionary<string, PostKaart>(StringComparer.Ordinal);
        Voeg(mails, nu.Mails, email);
        foreach (var maand in nu.Maanden)
        {
            Voeg(mails, (await grains.Postbus(school).Bekijk(maand, systeem)).Waarde?.Mails ?? [], email);
        }

        ImmutableArray<Persoonsregel> regels =
        [
            .. mails.Values.OrderByDescending(m => m.AangenomenOp).Take(PersoonGrenzen.RegelsPerDeel)
                .Select(m => new Persoonsregel(Postwoorden.Soort(m.Sjabloon), $"aan {m.NaarEmail}: {Postwoorden.Stand(m).Woord}", m.AangenomenOp)),
        ];
        return regels.IsEmpty ? [] : [new Persoonsdeel("postblad", "Mail", regels, "Wat er in de mail stond: dat wordt gewist als hij weg is.")];
    }

    private static void Voeg(Dictionary<string, PostKaart> naar, ImmutableArray<PostKaart> mails, string email)
    {
        foreach (var mail in mails.Where(m => string.Equals(m.NaarEmail, email, StringComparison.OrdinalIgnoreCase)))
        {
            naar[mail.Id] = mail;
        }
    }

    /// <summary>The lines of a day name it in full; only a day on which the child wasn't found can have a search.</summary>
    private IEnumerable<DateOnly> Kwijt(List<Persoonsdeel?> delen)
    {
        var kwijt = delen.OfType<Persoonsdeel>().Where(d => d.Soort == "overblijfdag").SelectMany(d => d.Regels)
            .Where(r => r.Waarde.StartsWith("niet gevonden", StringComparison.Ordinal)).Select(r => r.Op).OfType<DateTimeOffset>();
        return kwijt.Select(op => DateOnly.FromDateTime(Schooltijd.Lokaal(op).DateTime)).Where(d => d <= tijd.Vandaag).Distinct();
    }

    /// <summary>Names of others: other children, the people around these children, other payers, and who works or helps here.</summary>
    private async Task<Naammasker> Masker(SchoolSleutel school, Vondst vondst)
    {
        var eigen = vondst.Kaarten.Select(k => k.Id).ToHashSet(StringComparer.Ordinal);
        var kinderen = (await grains.Register(school).Alles()).Rijen.Where(r => !eigen.Contains(r.Id))
            .Select(r => Namen.Volledig(r.Persoon.Roepnaam, r.Persoon.Voorvoegsel, r.Persoon.Achternaam));
        var kring = vondst.Kaarten.SelectMany(k => k.Verzorgers.Select(v => v.Naam).Concat(k.Noodcontacten.Select(n => n.Naam)));
        var mensen = (await grains.Personen(school).Alles()).Rijen.Select(p => p.Naam);
        var helpers = (await grains.Overblijfkrachten(school).Alles()).Rijen.Select(h => h.Gegevens.Naam);
        var betalers = (await grains.Betalers(school).Alles()).Select(b => b.Naam);
        return new Naammasker(kinderen.Concat(kring).Concat(mensen).Concat(helpers).Concat(betalers).Where(n => n != vondst.Zelf), vondst.Eigen);
    }

    /// <summary>Parts of one kind with one head are one.</summary>
    private static ImmutableArray<Persoonsdeel> Samen(IEnumerable<Persoonsdeel?> delen, Naammasker masker) =>
    [
        .. delen.OfType<Persoonsdeel>().GroupBy(d => (d.Soort, d.Kop)).Select(g => new Persoonsdeel(
            g.Key.Soort, g.Key.Kop, [.. g.SelectMany(d => d.Regels).Select(r => r with { Waarde = Gemaskerd(r.Waarde, masker) })],
            Zin(g.Select(d => d.Weggelaten)))),
    ];

    /// <summary>An address stays whole; the words around it are text in which somebody may be named.</summary>
    private static string Gemaskerd(string waarde, Naammasker masker) =>
        string.Join(' ', waarde.Split(' ').Select(woord => woord.Contains('@', StringComparison.Ordinal) ? woord : masker.Masker(woord)));

    private static string? Zin(IEnumerable<string?> zinnen) => string.Join(' ', zinnen.OfType<string>().Distinct(StringComparer.Ordinal)) is { Length: > 0 } zin ? zin : null;

    /// <param name="Eigen">Names that stay in the texts.</param>
    /// <param name="Zelf">Name of this person among those of others; null for a child.</param>
    private sealed record Vondst(string Naam, ImmutableArray<string> Eigen, ImmutableArray<LeerlingKaart> Kaarten, string? Zelf, List<Persoonsdeel?> Delen);

    /// <summary>Until when this reading may go on.</summary>
    private sealed class Leesbeurt(DateTimeOffset tot)
    {
        public bool IsTeLaat { get; private set; }

        public bool Stopt(DateTimeOffset nu) => IsTeLaat |= nu > tot;
    }
}

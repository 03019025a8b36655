using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Post;
using OrleansSchool.Inzage;
using OrleansSchool.Leerlingen;
using OrleansSchool.Opslag;
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

    /// <summary>Of one question to the access log: a busy account opens no more in it than one answer holds.</summary>
    private const int LogMaanden = 3;

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

        return (new Persoonsoverzicht(wie, vondst.Naam, Samen(vondst.Delen, await Masker(school, vondst))), null);
    }

    /// <summary>
    /// The cards on which this verzorger stands: this child's, also when they were taken off it and can be put back, and of siblings who share name and mail or phone.
    /// </summary>
    public async Task<ImmutableArray<Verzorgerkaart>> Kaarten(SchoolSleutel school, Persoonsleutel wie)
    {
        var (kind, systeem) = (grains.Leerling(school, wie.Id), Wie.Systeem(school, "Inzage"));
        if ((await kind.Kaart(systeem)).Waarde is not { } kaart)
        {
            return [];
        }

        var weg = await kind.WeggehaaldeMensen(systeem);
        if (kaart.Verzorgers.Concat(weg.Verzorgers).FirstOrDefault(v => v.Id == wie.VerzorgerId) is not { } zelf)
        {
            return [];
        }

        var register = await grains.Register(school).Alles();
        var broers = await Task.WhenAll(Gezin.Van(register, wie.Id).Select(b => grains.Leerling(school, b.Id).Kaart(systeem)));
        return
        [
            new Verzorgerkaart(wie, kaart, zelf),
            .. broers.Select(b => b.Waarde).OfType<LeerlingKaart>()
                .SelectMany(b => b.Verzorgers.Where(v => IsZelfde(v, zelf)).Take(1), (b, v) => new Verzorgerkaart(Persoonsleutel.Verzorger(b.Id, v.Id), b, v)),
        ];
    }

    /// <summary>Other children whose card this verzorger was taken off, and where they can be put back: each with their number there.</summary>
    public async Task<List<Persoonsleutel>> Weggehaald(SchoolSleutel school, Verzorgerkaart van, IReadOnlyCollection<string> zonder)
    {
        var (systeem, gevonden) = (Wie.Systeem(school, "Inzage"), new List<Persoonsleutel>());
        var ids = await grains.Register(school).Ids();
        foreach (var samen in ids.Except(zonder, StringComparer.Ordinal).Chunk(TegelijkMax))
        {
            var mensen = await Task.WhenAll(samen.Select(id => grains.Leerling(school, id).WeggehaaldeMensen(systeem)));
            gevonden.AddRange(samen.Zip(mensen, (id, m) => (Id: id, Weg: m.Verzorgers.FirstOrDefault(v => IsZelfde(v, van.Zelf))))
                .Where(p => p.Weg is not null).Select(p => Persoonsleutel.Verzorger(p.Id, p.Weg!.Id)));
        }

        return gevonden;
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

        var zelf = kaarten[0].Zelf;
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

    /// <summary>All lines of as long as they are kept, by function and never by name; of what didn't fit in an answer it says where it is.</summary>
    private async Task<Persoonsdeel?> Inzage(SchoolSleutel school, Func<Inzagevraag, Inzagevraag> vraag, string kop, Func<Inzageregel, string> zin, Wie systeem)
    {
        var (regels, zinnen) = (ImmutableArray.CreateBuilder<Persoonsregel>(), new List<string> { "Namen van medewerkers: hun functie staat er wel." });
        var eerste = tijd.Vandaag.AddMonths(-Bewaartermijnen.Tabel["toegangslog"].Maanden - 1);
        for (var tot = tijd.Vandaag; tot >= eerste; tot = tot.AddMonths(-LogMaanden))
        {
            var van = tot.AddMonths(-LogMaanden).AddDays(1);
            var view = (await grains.Toegangslog(school).Zoek(vraag(new Inzagevraag(van, tot, 0, InzageGrenzen.RegelsMax)), systeem)).Waarde;
            regels.AddRange(view?.Regels.Select(r => new Persoonsregel(InzageWoord(r.Regel.Soort), zin(r.Regel), r.Regel.Op)) ?? []);
            if (view is null || view.Gevonden > view.Regels.Length)
            {
                zinnen.Add($"Van {Datums.Cijfers(van)} tot en met {Datums.Cijfers(tot)} staat er meer in het toegangslog dan in één keer te lezen is: vraag de schoolleider om die regels van dag tot dag.");
            }
        }

        return regels.Count == 0 && zinnen.Count == 1 ? null : new Persoonsdeel("toegangslog", kop, regels.ToImmutable(), string.Join(' ', zinnen));
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
            .. mails.Values.OrderByDescending(m => m.AangenomenOp)
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

    /// <summary>Names of others: other children, the people around these children, other payers, and who works or helps here. Of the people around them also how to reach them.</summary>
    private async Task<Tekstmasker> Masker(SchoolSleutel school, Vondst vondst)
    {
        var eigen = vondst.Kaarten.Select(k => k.Id).ToHashSet(StringComparer.Ordinal);
        var kinderen = (await grains.Register(school).Alles()).Rijen.Where(r => !eigen.Contains(r.Id))
            .Select(r => Namen.Volledig(r.Persoon.Roepnaam, r.Persoon.Voorvoegsel, r.Persoon.Achternaam));
        var kring = await Kring(school, vondst);
        var mensen = (await grains.Personen(school).Alles()).Rijen.Select(p => p.Naam);
        var helpers = (await grains.Overblijfkrachten(school).Alles()).Rijen.Select(h => h.Gegevens.Naam);
        var betalers = (await grains.Betalers(school).Alles()).Select(b => b.Naam);
        var namen = new Naammasker(kinderen.Concat(kring.Select(m => m.Naam)).Concat(mensen).Concat(helpers).Concat(betalers).Where(n => n != vondst.Zelf), vondst.Eigen);
        return new Tekstmasker(namen, EigenAdressen(vondst), NummersVanAnderen(kring, vondst.Zelf));
    }

    /// <summary>The people around these children: on the card, and taken off it while they can be put back.</summary>
    private async Task<List<(string Naam, string Telefoon)>> Kring(SchoolSleutel school, Vondst vondst)
    {
        var systeem = Wie.Systeem(school, "Inzage");
        var weg = await Task.WhenAll(vondst.Kaarten.Select(k => grains.Leerling(school, k.Id).WeggehaaldeMensen(systeem)));
        return
        [
            .. vondst.Kaarten.SelectMany(k => k.Verzorgers).Concat(weg.SelectMany(w => w.Verzorgers)).Select(v => (v.Naam, v.Telefoon)),
            .. vondst.Kaarten.SelectMany(k => k.Noodcontacten).Concat(weg.SelectMany(w => w.Noodcontacten)).Select(n => (n.Naam, n.Telefoon)),
        ];
    }

    /// <summary>A line that is an address and nothing more is a field of this person; on the card of a child no address is the child's.</summary>
    private static IEnumerable<string> EigenAdressen(Vondst vondst) => vondst.Zelf is null
        ? [] : vondst.Delen.OfType<Persoonsdeel>().SelectMany(d => d.Regels).Select(r => r.Waarde).Where(Mailadres.IsGeldig);

    /// <summary>A number of the house is also this person's own.</summary>
    private static IEnumerable<string> NummersVanAnderen(List<(string Naam, string Telefoon)> kring, string? zelf)
    {
        var nummers = kring.ToLookup(m => zelf is not null && Namen.Zoekvorm(m.Naam) == Namen.Zoekvorm(zelf), m => m.Telefoon);
        return nummers[false].Except(nummers[true], StringComparer.Ordinal);
    }

    /// <summary>Parts of one kind with one head are one.</summary>
    private static ImmutableArray<Persoonsdeel> Samen(IEnumerable<Persoonsdeel?> delen, Tekstmasker masker) =>
    [
        .. delen.OfType<Persoonsdeel>().GroupBy(d => (d.Soort, d.Kop)).Select(g => new Persoonsdeel(
            g.Key.Soort, g.Key.Kop, [.. g.SelectMany(d => d.Regels).Select(r => r with { Waarde = masker.Masker(r.Waarde) })],
            Zin(g.Select(d => d.Weggelaten)))),
    ];

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

/// <summary>A verzorger as one card has them.</summary>
/// <param name="Zelf">On the card, or taken off it and still to be put back.</param>
internal sealed record Verzorgerkaart(Persoonsleutel Sleutel, LeerlingKaart Kaart, Verzorger Zelf);

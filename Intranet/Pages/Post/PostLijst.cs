using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Intranet.Pages.Shared;
using OrleansSchool.Post;

namespace OrleansSchool.Intranet.Pages.Post;

/// <summary>What the address of the list asks for.</summary>
/// <param name="Toon">wacht, aandacht, verstuurd or nothing.</param>
public sealed record PostVraag(string? Toon, string? Zoek, string? Maand, int Pagina);

/// <summary>Who got what, as one page of a list (POST-1).</summary>
public sealed record PostLijst(
    ImmutableArray<PostKaart> Mails, ImmutableArray<Filterkeuze> Keuzes, PostVraag Vraag, int Gevonden, int Paginas, string Adres, Poststand Stand,
    ImmutableArray<string> Maanden, bool IsVolledig, bool MagInstellen, DateTimeOffset Nu)
{
    public const int PerPagina = 50;
    public const int ZoekMax = 100;

    private static readonly ImmutableArray<(string? Toon, string Tekst, Func<PostKaart, bool> Past)> Filters =
    [
        (null, "Alles", _ => true),
        ("wacht", "Wacht", m => m.Stand is MailStand.Wacht or MailStand.Onderweg),
        ("aandacht", "Niet aangekomen", m => m.Terug is not null || m.Stand is MailStand.Geweigerd or MailStand.Opgegeven),
        ("verstuurd", "Verstuurd", m => m is { Stand: MailStand.Verstuurd, Terug: null }),
    ];

    public PagineringModel Paginering => new(Vraag.Pagina, Paginas, p => Maakadres(Vraag with { Pagina = p }), "mails");

    /// <summary>The fragment of the same filter and page, for a live refresh.</summary>
    public string VerversUrl
    {
        get
        {
            var zelf = Maakadres(Vraag);
            return $"{zelf}{(zelf.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler=Lijst";
        }
    }

    public static PostLijst Maak(PostView view, PostVraag vraag, string adres, bool magInstellen, DateTimeOffset nu)
    {
        var gezocht = view.Mails.Where(m => vraag.Zoek is null || Namen.KomtOvereen(vraag.Zoek, $"{m.NaarNaam} {m.NaarEmail}") || m.NaarEmail.Contains(vraag.Zoek, StringComparison.OrdinalIgnoreCase)).ToList();
        var filter = Filters.FirstOrDefault(f => f.Toon == vraag.Toon, Filters[0]);
        var gevonden = gezocht.Where(filter.Past).ToList();
        var paginas = Math.Max(1, (gevonden.Count + PerPagina - 1) / PerPagina);
        var goed = vraag with { Toon = filter.Toon, Pagina = Math.Clamp(vraag.Pagina, 1, paginas) };
        var lijst = new PostLijst(
            [.. gevonden.Skip((goed.Pagina - 1) * PerPagina).Take(PerPagina)], [], goed, gevonden.Count, paginas, adres, view.Stand, view.Maanden,
            view.IsVolledig, magInstellen, nu);
        return lijst with
        {
            Keuzes = [.. Filters.Select(f => new Filterkeuze(f.Tekst, lijst.Maakadres(goed with { Toon = f.Toon, Pagina = 1 }), gezocht.Count(f.Past), f.Toon == goed.Toon))],
        };
    }

    public string MailAdres(PostKaart mail) => $"{Adres}/{Uri.EscapeDataString(mail.Id)}{(Vraag.Maand is { } maand ? QueryString.Create("maand", maand) : QueryString.Empty)}";

    private string Maakadres(PostVraag vraag)
    {
        var delen = new (string Naam, string? Waarde)[]
        {
            ("toon", vraag.Toon), ("zoek", vraag.Zoek), ("maand", vraag.Maand), ("p", vraag.Pagina > 1 ? vraag.Pagina.ToString(CultureInfo.InvariantCulture) : null),
        };
        return Adres + delen.Where(d => d.Waarde is not null).Aggregate(QueryString.Empty, (q, d) => q.Add(d.Naam, d.Waarde!));
    }
}

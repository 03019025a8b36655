using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Persoon;

namespace OrleansSchool.Logboek;

/// <summary>Lines about one child, or by one person (AVG art. 15).</summary>
internal sealed partial class LogboekGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie) => Task.FromResult(wie.Soort switch
    {
        Persoonsoort.Leerling => OverKind(wie.Id),
        Persoonsoort.Helper or Persoonsoort.Account => VanSchrijver(wie.Id),
        _ => null,
    });

    public async Task<int> VergeetLeerling(string leerlingId, ImmutableArray<string> namen)
    {
        await _postbode.Verzend();
        var (was, masker) = (opslag.State, new Naammasker(namen, []));
        var wordt = was with { Regels = [.. was.Regels.Select(r => LogboekpersoonRules.Zonder(r, leerlingId, masker))] };
        var aantal = was.Regels.Zip(wordt.Regels).Count(r => !ReferenceEquals(r.First, r.Second));
        if (aantal > 0)
        {
            await Bewaar(wordt);
        }

        return aantal;
    }

    private Persoonsdeel? OverKind(string leerlingId) => new Persoonsboek("logboek", "Logboek")
        .Alle(_duurzaam.Regels.Where(r => r.LeerlingIds.Contains(leerlingId, StringComparer.Ordinal)), (b, r) =>
            b.Zet($"{Datums.Voluit(_datum)}, {Persoonsboek.Woord(r.Soort)}", r.CorrigeertNr is { } nr ? $"{r.Tekst} (verbetert regel {nr})" : r.Tekst, r.Op))
        .LaatWeg("Namen van anderen in een regel, en wie de regel schreef.")
        .Deel();

    /// <summary>That and when they wrote: what it says is about the children in it.</summary>
    private Persoonsdeel? VanSchrijver(string accountId) => new Persoonsboek("logboek", "Logboek")
        .Alle(_duurzaam.Regels.Where(r => r.AccountId == accountId), (b, r) => b.Zet(Datums.Voluit(_datum), $"schreef een regel: {Persoonsboek.Woord(r.Soort)}", r.Op))
        .Alle(_duurzaam.Lezers.Where(l => l.AccountId == accountId), (b, l) => b.Zet(Datums.Voluit(_datum), $"las het logboek tot en met regel {l.Nr}", l.Op))
        .Alle(_duurzaam.Gemeld.Where(g => g.AccountId == accountId), (b, g) => b.Zet(Datums.Voluit(_datum), $"kreeg bericht van regel {g.Nr}", g.GelezenOp))
        .LaatWeg("De tekst van de regels: die gaat over kinderen.")
        .Deel();
}

/// <summary>A line without one child.</summary>
internal static class LogboekpersoonRules
{
    public const string Gewist = "Gewist op verzoek.";

    /// <summary>The same line when the child isn't in it.</summary>
    public static Logregel Zonder(Logregel regel, string leerlingId, Naammasker masker)
    {
        if (!regel.LeerlingIds.Contains(leerlingId, StringComparer.Ordinal))
        {
            return regel;
        }

        var anderen = regel.LeerlingIds.Remove(leerlingId, StringComparer.Ordinal);
        return regel with { LeerlingIds = anderen, Tekst = anderen.IsEmpty ? Gewist : masker.Masker(regel.Tekst) };
    }
}

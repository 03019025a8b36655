using System.Collections.Immutable;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;
using OrleansSchool.Persoon;

namespace OrleansSchool.Vragen;

/// <summary>Questions about one child, or by one verzorger (AVG art. 15).</summary>
internal sealed partial class VragenGrain
{
    public Task<Persoonsdeel?> Persoonsgegevens(Persoonsleutel wie)
    {
        var van = wie.VerzorgerId is { } verzorger ? OuderRules.AccountId(wie.Id, verzorger) : null;
        return Task.FromResult(wie.Soort switch
        {
            Persoonsoort.Leerling => Deel(_duurzaam.Vragen.Where(v => v.LeerlingIds.Contains(wie.Id, StringComparer.Ordinal) && !v.AccountId.StartsWith(OuderRules.Afzender, StringComparison.Ordinal))),
            Persoonsoort.Verzorger => Deel(_duurzaam.Vragen.Where(v => v.AccountId == van)),
            _ => null,
        });
    }

    public async Task<int> VergeetLeerling(string leerlingId, ImmutableArray<string> namen)
    {
        await _postbode.Verzend();
        var (was, masker) = (opslag.State, new Naammasker(namen, []));
        var wordt = was with { Vragen = [.. was.Vragen.Select(v => VraagpersoonRules.Zonder(v, leerlingId, masker))] };
        var aantal = was.Vragen.Zip(wordt.Vragen).Count(v => !ReferenceEquals(v.First, v.Second));
        if (aantal > 0)
        {
            await Bewaar(wordt);
        }

        return aantal;
    }

    public async Task<int> VergeetVerzorger(string leerlingId, string verzorgerId)
    {
        await _postbode.Verzend();
        var (was, van) = (opslag.State, OuderRules.AccountId(leerlingId, verzorgerId));
        var aantal = was.Vragen.Count(v => v.AccountId == van);
        if (aantal > 0)
        {
            await Bewaar(was with { Vragen = [.. was.Vragen.Select(v => v.AccountId == van ? VraagpersoonRules.ZonderVrager(v) : v)] });
        }

        return aantal;
    }

    private static Persoonsdeel? Deel(IEnumerable<Oudervraag> vragen) => new Persoonsboek("vragen", "Vragen van ouders")
        .Alle(vragen, (b, v) => b.Zet("Vraag", v.Tekst, v.Op).Zet("Gevraagde wijziging", Wens(v.Wens)).Zet("Stand", Persoonsboek.Woord(v.Stand), v.DoorgegevenOp).Zet("Antwoord", v.Antwoord, v.AntwoordOp))
        .LaatWeg("Wie de vraag hoorde of beantwoordde, en namen van anderen. Wat een verzorger met de eigen link vroeg, staat in het overzicht van die verzorger.")
        .Deel();

    private static string? Wens(Ouderwens? wens) => wens is null ? null
        : string.Join(", ", new[]
        {
            Persoonsboek.Woord(wens.Soort), wens.Per is { } per ? $"per {Datums.Cijfers(per)}" : null,
            wens.Aanmelding is { } soort ? $"{Persoonsboek.Woord(soort)} {(wens.Weekdagen == Weekdagen.Geen ? "" : wens.Weekdagen.Leesbaar())}".Trim() : null, wens.Waarde,
        }.OfType<string>());
}

/// <summary>A question without one child.</summary>
internal static class VraagpersoonRules
{
    public const string Gewist = "Gewist op verzoek.";

    /// <summary>What a verzorger asked by link is theirs: nothing of it stays but that it was asked, and how far it came.</summary>
    public static Oudervraag ZonderVrager(Oudervraag vraag) => vraag with
    {
        AccountId = OuderRules.Afzender + "gewist",
        DoorNaam = Naammasker.Vervanging,
        Tekst = Gewist,
        Antwoord = vraag.Antwoord is null ? null : Gewist,
        Wens = null,
    };

    /// <summary>The same question when it isn't about this child. Who asked it by the link of this child is nobody any more.</summary>
    public static Oudervraag Zonder(Oudervraag vraag, string leerlingId, Naammasker masker)
    {
        if (!vraag.LeerlingIds.Contains(leerlingId, StringComparer.Ordinal))
        {
            return vraag;
        }

        var anderen = vraag.LeerlingIds.Remove(leerlingId, StringComparer.Ordinal);
        var vanOuder = vraag.AccountId.StartsWith(OuderRules.Afzender, StringComparison.Ordinal);
        return vraag with
        {
            LeerlingIds = anderen,
            Tekst = anderen.IsEmpty ? Gewist : masker.Masker(vraag.Tekst),
            Antwoord = vraag.Antwoord is null ? null : anderen.IsEmpty ? Gewist : masker.Masker(vraag.Antwoord),
            DoorNaam = vanOuder ? Naammasker.Vervanging : vraag.DoorNaam,
            AccountId = vanOuder ? OuderRules.Afzender + "gewist" : vraag.AccountId,
            Wens = null,
        };
    }
}

using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Inlezen;

/// <summary>From rows to pages of the store, and from a dry run to what a page shows (SCH-3).</summary>
internal static class TabelRules
{
    /// <summary>Characters a page of rows may hold, far below the limit of one state.</summary>
    private const int BladTekensMax = 60_000;
    private const int PerCel = 12;
    private const int PogingenMax = 3;
    private const string Mislukt = "Er ging bij ons iets mis. Lees hetzelfde bestand later nog eens in; wat al is overgenomen, verandert daar niet van.";

    public static Recht Recht(Tabelsoort soort) => soort switch
    {
        Tabelsoort.Verzorgers => Basis.Recht.LeerlingenInlezen,
        Tabelsoort.Machtigingen => Basis.Recht.MachtigingenBeheren,
        Tabelsoort.Aanmeldingen => Basis.Recht.AanmeldingWijzigen,
        Tabelsoort.Beginstanden => Basis.Recht.GeldInrichten,
        _ => Basis.Recht.HelpersBeheren,
    };

    /// <summary>What this grain reads in; results of a toets are passed on by their own.</summary>
    public static ImmutableArray<Tabelsoort> Soorten { get; } =
        [Tabelsoort.Verzorgers, Tabelsoort.Helpers, Tabelsoort.Machtigingen, Tabelsoort.Aanmeldingen, Tabelsoort.Beginstanden];

    /// <summary>A table that the reader could not have made is a fault of the caller, not of a file.</summary>
    public static void EisGrenzen(IngelezenTabel tabel)
    {
        if (!Soorten.Contains(tabel.Soort) || tabel.Rijen.Length > TabelGrenzen.RijenMax || tabel.Koppen.Length > TabelGrenzen.KolommenMax
            || tabel.Rijen.Any(r => r.Cellen.Length > TabelGrenzen.KolommenMax)
            || tabel.Rijen.Sum(r => r.Cellen.Sum(c => (long)c.Tekst.Length)) > TabelGrenzen.TekstMax)
        {
            throw new ArgumentException("The table is beyond the limits of the reader.", nameof(tabel));
        }
    }

    public static IEnumerable<ImmutableArray<Tabelrij>> Bladen(ImmutableArray<Tabelrij> rijen)
    {
        var blad = ImmutableArray.CreateBuilder<Tabelrij>();
        var tekens = 0;
        foreach (var rij in rijen)
        {
            var lengte = rij.Cellen.Sum(c => c.Tekst.Length + PerCel);
            if (blad.Count > 0 && tekens + lengte > BladTekensMax)
            {
                yield return blad.ToImmutable();
                blad.Clear();
                tekens = 0;
            }

            blad.Add(rij);
            tekens += lengte;
        }

        if (blad.Count > 0)
        {
            yield return blad.ToImmutable();
        }
    }

    public static TabelView View(string id, TabelState state, DateTimeOffset nu) => new(
        id, state.Soort, state.StatusOp(nu), state.Bestandsnaam, state.DoorNaam, state.Op, [], KoppelRules.Ontbreekt(state.Soort, state.Keuzes),
        state.Onthouden, state.Meldingen, state.Telling, [], [], 0, [], 0, state.Gedaan, state.Gedaan + state.Stappen.Length, state.Geweigerd,
        state.IsGewist || state.IsOud(nu));

    /// <summary>The asked part of the dry run. After going live only the mistakes are left to show.</summary>
    public static TabelView MetProef(TabelView view, TabelState state, Proefronde proef, Tabelvraag vraag)
    {
        var isKlaar = state.Status == TabelStatus.Ingelezen;
        var aantal = Math.Clamp(vraag.Aantal, 1, TabelGrenzen.PaginaMax);
        var fout = proef.Rijen.Where(r => r.Oordeel == Rijoordeel.Fout).Select(r => r.Rij).ToHashSet();
        var alle = isKlaar ? [.. proef.Bevindingen.Where(b => fout.Contains(b.Rij) && b.Ernst == Tabelernst.Fout)] : proef.Bevindingen;
        var bevindingen = alle.Where(b => vraag.Code is null || b.Code == vraag.Code).OrderByDescending(b => b.Ernst).ThenBy(b => b.Rij).ToList();
        var rijen = proef.Rijen.Where(r => vraag.Oordeel is { } o ? r.Oordeel == o : r.Oordeel is Rijoordeel.Nieuw or Rijoordeel.Gewijzigd).ToList();
        var wie = proef.Rijen.ToDictionary(r => r.Rij);
        var telling = (proef with { Bevindingen = alle }).Soorten();
        return view with
        {
            Telling = isKlaar || state.Status == TabelStatus.Bezig ? state.Telling : proef.Telling(),
            Soorten = telling,
            Bevindingen = [.. bevindingen.Skip(Math.Max(0, vraag.BevindingenVan)).Take(aantal).Select(b => Regel(b, state, wie))],
            BevindingenTotaal = bevindingen.Count,
            Rijen = [.. rijen.Skip(Math.Max(0, vraag.RijenVan)).Take(aantal)],
            RijenTotaal = rijen.Count,
            Sommen = proef.Sommen,
        };
    }

    /// <summary>Rows with a mistake or a warning, as they stand in the file.</summary>
    public static Opmerkingenlijst Opmerkingen(TabelState state, Proefronde proef, IReadOnlyCollection<Tabelrij> rijen)
    {
        var perRij = proef.Bevindingen.Where(b => b.Ernst != Tabelernst.Opmerking).ToLookup(b => b.Rij);
        var fout = proef.Rijen.Where(r => r.Oordeel == Rijoordeel.Fout).Select(r => r.Rij).ToHashSet();
        return new Opmerkingenlijst(state.Bestandsnaam, state.Koppen,
        [
            .. rijen.Where(r => perRij.Contains(r.Nr)).Select(r => new Opmerkingrij(r, [.. perRij[r.Nr].Select(b => Opmerking(b, state))], fout.Contains(r.Nr))),
        ]);
    }

    /// <summary>The steps to take now: those that failed before wait behind all others and are tried apart.</summary>
    public static ImmutableArray<Tabelstap> Batch(TabelState state, int max) =>
        [.. state.Stappen.TakeWhile(s => s.Pogingen == 0 == (state.Stappen[0].Pogingen == 0)).Take(max)];

    /// <summary>
    /// The batch is done: its steps are forgotten, what was refused is kept without names. One that failed goes to the end, and is
    /// refused as well when it keeps failing, so that one bad child never stops the rest.
    /// </summary>
    public static TabelState NaBatch(TabelState was, ImmutableArray<Stapuitslag> batch)
    {
        var weer = batch.Where(b => b.IsMislukt && b.Stap.Pogingen + 1 < PogingenMax).Select(b => b.Stap with { Pogingen = b.Stap.Pogingen + 1 }).ToList();
        var stappen = was.Stappen[batch.Length..].AddRange(weer);
        return was with
        {
            Status = stappen.IsEmpty ? TabelStatus.Ingelezen : TabelStatus.Bezig,
            Stappen = stappen,
            Gedaan = was.Gedaan + batch.Length - weer.Count,
            Geweigerd = [.. was.Geweigerd.Concat(batch.SelectMany(Geweigerd)).Take(TabelGrenzen.GeweigerdMax)],
        };
    }

    private static IEnumerable<Tabelbevinding> Geweigerd(Stapuitslag uitslag)
    {
        var zin = uitslag.Weigering?.Zin ?? (uitslag.IsMislukt && uitslag.Stap.Pogingen + 1 >= PogingenMax ? Mislukt : null);
        return zin is null ? [] : uitslag.Stap.Rijen.Select(rij => new Tabelbevinding(
            rij, null, Tabelcode.NietOvergenomen, $"Deze regel is niet overgenomen: {zin}", Tabelernst.Fout));
    }

    private static Bevindingregel Regel(Tabelbevinding b, TabelState state, Dictionary<int, Rijuitslag> wie)
    {
        var rij = wie.GetValueOrDefault(b.Rij);
        return new Bevindingregel(b, Kolomnaam(b, state), rij?.Wie ?? "", rij?.Van ?? "");
    }

    private static string Opmerking(Tabelbevinding b, TabelState state) => Kolomnaam(b, state) is { Length: > 0 } kolom ? $"{kolom}: {b.Zin}" : b.Zin;

    private static string Kolomnaam(Tabelbevinding b, TabelState state) =>
        b.Kolom is not { } kolom ? "" : kolom < state.Koppen.Length && state.Koppen[kolom].Length > 0 ? state.Koppen[kolom] : $"kolom {KoppelRules.Letter(kolom)}";
}

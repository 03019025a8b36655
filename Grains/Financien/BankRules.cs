using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrleansSchool.Basis;

namespace OrleansSchool.Financien;

/// <summary>Which statement is which, what was read before, and rows as text (TSO-10i).</summary>
internal static class BankRules
{
    /// <summary>Digests of lines that are kept: files overlap in weeks, not in years.</summary>
    public const int RegelsMax = 8_000;

    /// <summary>So long before the last day of its statement a line may be: nobody fetches more than two years at once.</summary>
    private const int RegelDagenMax = 2 * 366;

    private const int IdTekens = 16;
    private const int DigestTekens = 12;
    private const int Velden = 14;
    private const char Scheiding = '|';

    public static string AfschriftId(IngelezenAfschrift afschrift) =>
        "a" + Hex($"{Iban.Schoon(afschrift.Iban)}|{afschrift.Id}|{afschrift.Volgnummer}")[..IdTekens];

    /// <summary>Account, balances and sum; the first fault.</summary>
    public static Weigering? Keur(IngelezenAfschrift afschrift, string iban)
    {
        if (Iban.Schoon(afschrift.Iban) != Iban.Schoon(iban))
        {
            return Weigeringen.AndereRekening(Iban.Einde(afschrift.Iban));
        }

        if (afschrift.Regels.IsDefault || afschrift.Regels.Length > FinancienGrenzen.AfschriftregelsMax)
        {
            return Weigeringen.AfschriftTeGroot(FinancienGrenzen.AfschriftregelsMax);
        }

        if (afschrift is not { Begin: { } begin, Eind: { } eind })
        {
            return Weigeringen.AfschriftZonderSaldo(afschrift.Id);
        }

        var genummerd = afschrift.Regels.Select((r, i) => r.Nr == i + 1).All(goed => goed);
        var som = afschrift.Regels.Where(r => r.Genegeerd is null).Aggregate(begin, (s, r) => s + r.Bedrag);
        return genummerd && som == eind ? null : Weigeringen.AfschriftSom(afschrift.Id);
    }

    /// <summary>
    /// Money of before the intranet is in the opening balance already: booked once more it would be there twice, in this year too. Nothing is
    /// booked in a year that hasn't begun: its journal opens on its first day. Each line has a day of its own and is booked on that one, whatever the statement says of its days (SEC-6).
    /// </summary>
    /// <param name="begonnen">From this day the intranet counts; null when nobody said so yet.</param>
    public static Weigering? KeurDag(IngelezenAfschrift afschrift, DateOnly? begonnen, DateOnly vandaag)
    {
        var laatste = Schooljaar.Van(vandaag).LaatsteDag;
        return afschrift.TotEnMet > laatste || afschrift.Regels.Any(r => r.Datum > laatste) ? Weigeringen.AfschriftToekomst(afschrift.Id)
            : begonnen is { } begin && afschrift.TotEnMet < begin ? Weigeringen.AfschriftVoorBegin(afschrift.Id, begin)
            : afschrift.Regels.FirstOrDefault(r => afschrift.TotEnMet.DayNumber - r.Datum.DayNumber > RegelDagenMax) is { } oud ? Weigeringen.AfschriftRegeldag(afschrift.Id, oud.Datum)
            : null;
    }

    /// <summary>Lines that another statement booked are ignored here; they stay part of what the balance moved.</summary>
    public static IngelezenAfschrift ZonderDubbele(IngelezenAfschrift afschrift, ImmutableArray<string> bekend)
    {
        var eerder = bekend.ToHashSet(StringComparer.Ordinal);
        var digests = Digests(afschrift);
        return afschrift with
        {
            Regels = [.. afschrift.Regels.Select((r, i) => r.Genegeerd is null && digests[i] is { } digest && eerder.Contains(digest) ? r with { Genegeerd = AfschriftRules.AlGeboekt } : r)],
        };
    }

    /// <summary>Nothing in it is new: of another name, the same money.</summary>
    public static bool Overlapt(IngelezenAfschrift afschrift, ImmutableArray<Afschriftrij> rijen)
    {
        var tellend = afschrift.Regels.Where(r => r.Genegeerd is null or AfschriftRules.AlGeboekt).ToList();
        return tellend.Count > 0 && (tellend.All(r => r.Genegeerd is not null)
            || rijen.Any(r => r.Iban == Iban.Schoon(afschrift.Iban) && r.Van == afschrift.Van && r.TotEnMet == afschrift.TotEnMet && r.Begin == afschrift.Begin && r.Eind == afschrift.Eind
                && r.Regels == afschrift.Regels.Length));
    }

    /// <summary>
    /// Lines without a reference of the bank can't be known again. Over days of which a statement was read they are only taken when the balances say that it comes before or
    /// after that one, and not in its place.
    /// </summary>
    public static bool KanDubbel(IngelezenAfschrift afschrift, ImmutableArray<Afschriftrij> rijen)
    {
        if (afschrift.Regels.All(r => r.Genegeerd is not null || r.BankRef is { Length: > 0 }))
        {
            return false;
        }

        var iban = Iban.Schoon(afschrift.Iban);
        var samen = rijen.Where(r => r.Iban == iban && r.Van <= afschrift.TotEnMet && afschrift.Van <= r.TotEnMet).ToList();
        var sluit = samen.Exists(r => r.Eind == afschrift.Begin || r.Begin == afschrift.Eind);
        var inPlaatsVan = afschrift.Begin != afschrift.Eind && samen.Exists(r => r.Begin != r.Eind && (r.Begin == afschrift.Begin || r.Eind == afschrift.Eind));
        return samen.Count > 0 && (!sluit || inPlaatsVan);
    }

    public static BankState Met(BankState was, Afschriftrij rij, long volgnr = 0)
    {
        var ibans = was.Ibans.Contains(rij.Iban, StringComparer.Ordinal) ? was.Ibans : was.Ibans.Add(rij.Iban);
        var tekst = Pak(rij, ibans.IndexOf(rij.Iban), volgnr);
        var plek = Plek(was, rij.AfschriftId);
        if (plek >= 0 && Volgnr(was.Rijen[plek]) >= volgnr)
        {
            return was; // said before, and it may have been less far then
        }

        return was with { Ibans = ibans, Rijen = plek < 0 ? was.Rijen.Add(tekst) : was.Rijen.SetItem(plek, tekst) };
    }

    public static BankState MetRegels(BankState was, IngelezenAfschrift afschrift)
    {
        var bekend = was.Regels.ToHashSet(StringComparer.Ordinal);
        var nieuw = Digests(afschrift).OfType<string>().Where(d => !bekend.Contains(d)).ToList();
        if (nieuw.Count == 0)
        {
            return was;
        }

        var regels = was.Regels.AddRange(nieuw);
        return was with { Regels = regels.Length > RegelsMax ? regels[^RegelsMax..] : regels };
    }

    public static BankState Zonder(BankState was, string afschriftId) => Plek(was, afschriftId) is >= 0 and var plek ? was with { Rijen = was.Rijen.RemoveAt(plek) } : was;

    public static BankState Bewaak(BankState was, string afschriftId)
    {
        var keer = was.Bewaakt.FirstOrDefault(b => b.AfschriftId == afschriftId)?.Keer ?? 0;
        return was with { Bewaakt = was.Bewaakt.RemoveAll(b => b.AfschriftId == afschriftId).Add(new Bewaking(afschriftId, keer + 1)) };
    }

    /// <summary>Nothing waits any more of what it asked to be watched for.</summary>
    public static BankState NietBewaakt(BankState was, Bewaking bewaking) => was.Bewaakt.Contains(bewaking) ? was with { Bewaakt = was.Bewaakt.Remove(bewaking) } : was;

    public static ImmutableArray<Afschriftrij> Rijen(BankState state) => [.. state.Rijen.Select(r => Ontpak(r, state.Ibans))];

    public static bool Heeft(BankState state, string afschriftId) => Plek(state, afschriftId) >= 0;

    /// <summary>Oldest first; of one day by the bank's own number.</summary>
    public static IEnumerable<Afschriftrij> OpVolgorde(IEnumerable<Afschriftrij> rijen) =>
        rijen.OrderBy(r => r.TotEnMet).ThenBy(r => r.Van).ThenBy(r => Nummer(r.Volgnummer)).ThenBy(r => r.AfschriftId, StringComparer.Ordinal);

    public static long Nummer(string? volgnummer) => long.TryParse(volgnummer, NumberStyles.None, CultureInfo.InvariantCulture, out var nr) ? nr : 0;

    /// <summary>Where a statement misses: an opening balance that isn't the closing one before it.</summary>
    public static ImmutableArray<string> Gaten(IEnumerable<Afschriftrij> opVolgorde)
    {
        var (gaten, vorig) = (ImmutableArray.CreateBuilder<string>(), (Afschriftrij?)null);
        foreach (var rij in opVolgorde)
        {
            if (vorig is not null && vorig.Eind != rij.Begin)
            {
                gaten.Add($"Tussen {Datums.Cijfers(vorig.TotEnMet)} en {Datums.Cijfers(rij.Van)} ontbreekt een afschrift: het ene eindigt met {vorig.Eind}, het volgende begint met {rij.Begin}.");
            }

            vorig = rij;
        }

        return gaten.ToImmutable();
    }

    /// <summary>Of each line with a reference of the bank; the same twice in one statement are two.</summary>
    private static ImmutableArray<string?> Digests(IngelezenAfschrift afschrift)
    {
        var keer = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. afschrift.Regels.Select(r =>
            {
                if (r.BankRef is not { Length: > 0 } bankRef || (r.Genegeerd is not null && r.Genegeerd != AfschriftRules.AlGeboekt))
                {
                    return null;
                }

                var sleutel = string.Create(CultureInfo.InvariantCulture, $"{bankRef}|{Sleutels.Dag(r.Datum)}|{r.Bedrag.Centen}");
                var n = keer[sleutel] = keer.GetValueOrDefault(sleutel) + 1;
                return Hex(string.Create(CultureInfo.InvariantCulture, $"{sleutel}|{n}"))[..DigestTekens];
            }),
        ];
    }

    private static int Plek(BankState state, string afschriftId)
    {
        for (var i = 0; i < state.Rijen.Length; i++)
        {
            if (state.Rijen[i].StartsWith(afschriftId + Scheiding, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Of the message that told the row; nil for one that only begins.</summary>
    private static long Volgnr(string tekst) => long.Parse(tekst.Split(Scheiding, Velden)[Velden - 2], NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Pak(Afschriftrij rij, int iban, long volgnr) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rij.AfschriftId}|{iban}|{Nummer(rij.Volgnummer)}|{rij.Van.DayNumber}|{rij.TotEnMet.DayNumber}|{rij.Begin.Centen}|{rij.Eind.Centen}|{rij.Regels}|{rij.Geboekt.Centen}|{rij.Lijst.Centen}|{rij.Genegeerd.Centen}|{rij.OpLijst}|{volgnr}|{rij.Id}");

    private static Afschriftrij Ontpak(string tekst, ImmutableArray<string> ibans)
    {
        var d = tekst.Split(Scheiding, Velden);
        var n = d[1..(Velden - 1)].Select(g => long.Parse(g, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToArray();
        var (begin, eind, geboekt, lijst, genegeerd) = (new Geld(n[4]), new Geld(n[5]), new Geld(n[7]), new Geld(n[8]), new Geld(n[9]));
        var klaar = geboekt + lijst + genegeerd == eind - begin && n[10] == 0 && lijst == Geld.Nul;
        return new Afschriftrij(
            d[0], d[^1], ibans[(int)n[0]], n[1] == 0 ? null : n[1].ToString(CultureInfo.InvariantCulture), DateOnly.FromDayNumber((int)n[2]), DateOnly.FromDayNumber((int)n[3]),
            begin, eind, (int)n[6], geboekt, lijst, genegeerd, (int)n[10], klaar, Al: false);
    }

    private static string Hex(string tekst) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tekst)));
}

using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>
/// The rows of one child against the verzorgers that it has: who is meant, what changes, and whether they fit together. Adds and
/// changes, never removes; a mistake that concerns them together keeps all rows of the child out.
/// </summary>
internal sealed class VerzorgersVanKind
{
    private readonly ImmutableArray<VerzorgerRij> _rijen;
    private readonly HashSet<int> _fout;
    private readonly HashSet<int> _dubbel = [];
    private readonly List<(Tabelbevinding Bevinding, string? Veld)> _bevindingen = [];

    public VerzorgersVanKind(ImmutableArray<Verzorger> was, ImmutableArray<VerzorgerRij> rijen)
    {
        (Was, _rijen) = (was, rijen);
        _fout = [.. rijen.Where(r => r.Fout).Select(r => r.Rij)];
    }

    public ImmutableArray<Verzorger> Was { get; }

    /// <summary>The verzorgers as they become; null when no row of this child is read in.</summary>
    public ImmutableArray<Verzorger>? Wordt { get; private set; }

    /// <summary>Rows that are read in.</summary>
    public IEnumerable<VerzorgerRij> Goed => _rijen.Where(r => !_fout.Contains(r.Rij) && !_dubbel.Contains(r.Rij));

    /// <summary>Finds what is wrong with the rows together; to be called once.</summary>
    public IReadOnlyList<(Tabelbevinding Bevinding, string? Veld)> Keur()
    {
        KeurHerhaling();
        KeurWaarschuwingen();
        KeurElk();
        if (Goed.Any() && KeurSamen(Voeg(Was, Goed)) is { } nee)
        {
            // Would the rows fit when those with a mistake were good? Then the mistake is in the other row, not in the shares.
            var doorAnder = nee.Code == Tabelcode.BetaaldeelSom && _rijen.Any(r => r.Fout)
                && KeurSamen(Voeg(Was, _rijen.Where(r => r.Naam.Length > 0 && !_dubbel.Contains(r.Rij)))) is null;
            foreach (var rij in Goed.ToList())
            {
                var direct = !doorAnder && nee.Rijen.Contains(rij.Rij);
                Meld(rij.Rij, direct ? nee.Veld : null, direct ? nee.Code : Tabelcode.AndereRegelFout,
                    direct ? nee.Zin : "In een andere regel van dit kind staat een fout; de regels horen bij elkaar. Verbeter die regel.", Tabelernst.Fout);
            }
        }

        Wordt = Goed.Any() ? Voeg(Was, Goed) : null;
        return _bevindingen;
    }

    public IEnumerable<Rijuitslag> Uitslagen()
    {
        foreach (var rij in _rijen)
        {
            if (_fout.Contains(rij.Rij))
            {
                yield return new Rijuitslag(rij.Rij, Rijoordeel.Fout, rij.Naam, "", []);
                continue;
            }

            var was = Zoek(Was, rij);
            var wijzigingen = was is null || _dubbel.Contains(rij.Rij) ? [] : Verschil(was, Zoek(Wordt ?? Was, rij) ?? was);
            var oordeel = _dubbel.Contains(rij.Rij) ? Rijoordeel.Gelijk : was is null ? Rijoordeel.Nieuw : wijzigingen.IsEmpty ? Rijoordeel.Gelijk : Rijoordeel.Gewijzigd;
            yield return new Rijuitslag(rij.Rij, oordeel, rij.Naam, "", wijzigingen);
        }
    }

    /// <summary>The verzorgers with what the rows say, the calling order closed up: who has a number in the file first.</summary>
    public static ImmutableArray<Verzorger> Voeg(ImmutableArray<Verzorger> was, IEnumerable<VerzorgerRij> rijen)
    {
        var lijst = was.ToBuilder();
        var uitBestand = new Dictionary<int, int>();
        foreach (var rij in rijen)
        {
            var oud = Zoek(was, rij);
            var plek = oud is null ? lijst.Count : lijst.IndexOf(lijst.First(v => v.Id == oud.Id));
            if (oud is null)
            {
                lijst.Add(rij.Over(null));
            }
            else
            {
                lijst[plek] = rij.Over(oud);
            }

            if (rij.Belvolgorde is not null)
            {
                uitBestand[plek] = rij.Belvolgorde.Value;
            }
        }

        return uitBestand.Count == 0 ? lijst.ToImmutable() : MetVolgorde(lijst, uitBestand);
    }

    /// <summary>Same name; else the same phone and relation: a name that is written another way.</summary>
    private static Verzorger? Zoek(ImmutableArray<Verzorger> lijst, VerzorgerRij rij)
    {
        var naam = Namen.Zoekvorm(rij.Naam);
        return lijst.FirstOrDefault(v => Namen.Zoekvorm(v.Naam) == naam)
            ?? (rij is { Telefoon: { } telefoon, Relatie: { } relatie }
                ? lijst.FirstOrDefault(v => v.Telefoon == telefoon && Namen.Zoekvorm(v.Relatie) == Namen.Zoekvorm(relatie)) : null);
    }

    /// <summary>Numbers of the file stand; the others follow in their own order; then 1, 2, 3 without gaps.</summary>
    private static ImmutableArray<Verzorger> MetVolgorde(ImmutableArray<Verzorger>.Builder lijst, Dictionary<int, int> uitBestand)
    {
        var bezet = uitBestand.Values.Where(v => v > 0).ToHashSet();
        if (bezet.Count < uitBestand.Values.Count(v => v > 0))
        {
            return lijst.ToImmutable(); // twice the same number: refused afterwards
        }

        var nummers = uitBestand.Where(p => p.Value > 0).ToDictionary();
        var vrij = 1;
        foreach (var (plek, _) in lijst.Select((v, i) => (Plek: i, v.Belvolgorde)).Where(p => p.Belvolgorde > 0 && !uitBestand.ContainsKey(p.Plek)).OrderBy(p => p.Belvolgorde))
        {
            while (!bezet.Add(vrij))
            {
                vrij++;
            }

            nummers[plek] = vrij;
        }

        var dicht = nummers.OrderBy(p => p.Value).Select((p, i) => (p.Key, Nr: i + 1)).ToDictionary(p => p.Key, p => p.Nr);
        return [.. lijst.Select((v, i) => v with { Belvolgorde = dicht.GetValueOrDefault(i) })];
    }

    private void KeurHerhaling()
    {
        foreach (var zelfde in _rijen.Where(r => r.Naam.Length > 0).GroupBy(r => Namen.Zoekvorm(r.Naam), StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var eerste = zelfde.First();
            if (zelfde.All(r => r with { Rij = 0, Naam = "" } == eerste with { Rij = 0, Naam = "" }))
            {
                foreach (var rij in zelfde.Skip(1))
                {
                    _dubbel.Add(rij.Rij);
                    Meld(rij.Rij, VerzorgerVelden.Naam, Tabelcode.VerzorgerDubbel, $"Deze verzorger staat bij dit kind ook in rij {eerste.Rij}, met hetzelfde erbij. De regel telt één keer.", Tabelernst.Waarschuwing);
                }

                continue;
            }

            var nummers = string.Join(" en ", zelfde.Select(r => r.Rij.ToString(CultureInfo.InvariantCulture)));
            foreach (var rij in zelfde)
            {
                Meld(rij.Rij, VerzorgerVelden.Naam, Tabelcode.RegelsSprekenTegen, $"Rij {nummers} gaan over dezelfde verzorger van dit kind, maar zeggen iets anders. Laat één regel staan.", Tabelernst.Fout);
            }
        }
    }

    private void KeurWaarschuwingen()
    {
        foreach (var rij in Goed.Where(r => Zoek(Was, r) is null).ToList())
        {
            if (rij.Gezag is null)
            {
                Meld(rij.Rij, VerzorgerVelden.Gezag, Tabelcode.GezagLeeg, "Bij gezag staat niets; deze nieuwe verzorger krijgt nee. Vul ja in als dat niet klopt.", Tabelernst.Waarschuwing);
            }

            if (rij.Relatie is null)
            {
                Meld(rij.Rij, VerzorgerVelden.Relatie, Tabelcode.RelatieLeeg, "De relatie met het kind staat er niet bij. Vul in: moeder, vader, oma, buren …", Tabelernst.Waarschuwing);
            }
        }
    }

    /// <summary>What a row says together with what was there already.</summary>
    private void KeurElk()
    {
        foreach (var rij in Goed.ToList())
        {
            var wordt = rij.Over(Zoek(Was, rij));
            if (wordt is { Contactverbod: true, MagOphalen: true })
            {
                Meld(rij.Rij, VerzorgerVelden.Contactverbod, Tabelcode.ContactverbodEnOphalen, "Deze verzorger heeft een contactverbod en mag volgens de kaart of het bestand ook ophalen. Zet een van de twee op nee.", Tabelernst.Fout);
            }
            else if (wordt is { Contactverbod: true, Belvolgorde: > 0 } && rij.Belvolgorde != 0)
            {
                Meld(rij.Rij, VerzorgerVelden.Belvolgorde, Tabelcode.ContactverbodEnBellen, "Wie een contactverbod heeft, wordt niet gebeld. Zet de belvolgorde op 0.", Tabelernst.Fout);
            }
            else if (wordt is { Belvolgorde: > 0, Telefoon.Length: 0 })
            {
                Meld(rij.Rij, VerzorgerVelden.Telefoon, Tabelcode.BelvolgordeZonderTelefoon, "Wie in de belvolgorde staat, heeft een telefoonnummer nodig. Vul het in, of zet de belvolgorde op 0.", Tabelernst.Fout);
            }
        }
    }

    private (string Code, string Veld, string Zin, HashSet<int> Rijen)? KeurSamen(ImmutableArray<Verzorger> wordt)
    {
        if (wordt.Length > LeerlingGrenzen.VerzorgersMax)
        {
            return (Tabelcode.TeVeelVerzorgers, VerzorgerVelden.Naam, $"Een kind kan {LeerlingGrenzen.VerzorgersMax} verzorgers hebben; zo zouden het er {wordt.Length} zijn.", [.. _rijen.Select(r => r.Rij)]);
        }

        if (Goed.Where(r => r.Belvolgorde > 0).GroupBy(r => r.Belvolgorde).FirstOrDefault(g => g.Count() > 1) is { } dubbel)
        {
            return (Tabelcode.BelvolgordeDubbel, VerzorgerVelden.Belvolgorde, $"Bij dit kind staat belvolgorde {dubbel.Key} meer dan één keer. Geef ieder een eigen plaats.", [.. dubbel.Select(r => r.Rij)]);
        }

        var som = wordt.Sum(v => v.Betaaldeel);
        return som is 0 or 100 ? null : (Tabelcode.BetaaldeelSom, VerzorgerVelden.Betaaldeel, $"De betaaldelen van dit kind zijn samen {som} procent. Maak er samen 100 van, of overal 0.",
            [.. _rijen.Where(r => r.Betaaldeel is not null).Select(r => r.Rij)]);
    }

    private static ImmutableArray<Veldwijziging> Verschil(Verzorger was, Verzorger wordt)
    {
        static string JaNee(bool waarde) => waarde ? "ja" : "nee";
        static string Getal(int waarde) => waarde.ToString(CultureInfo.InvariantCulture);
        var delen = new[]
        {
            new Veldwijziging("Naam", was.Naam, wordt.Naam), new("Relatie", was.Relatie, wordt.Relatie),
            new("Telefoon", Telefoon.Leesbaar(was.Telefoon), Telefoon.Leesbaar(wordt.Telefoon)), new("E-mail", was.Email ?? "", wordt.Email ?? ""),
            new("Gezag", JaNee(was.HeeftGezag), JaNee(wordt.HeeftGezag)), new("Mag ophalen", JaNee(was.MagOphalen), JaNee(wordt.MagOphalen)),
            new("Contactverbod", JaNee(was.Contactverbod), JaNee(wordt.Contactverbod)), new("Geheim adres", JaNee(was.GeheimAdres), JaNee(wordt.GeheimAdres)),
            new("Taal", was.Taal, wordt.Taal), new("Betaaldeel", Getal(was.Betaaldeel), Getal(wordt.Betaaldeel)),
            new("Belvolgorde", Getal(was.Belvolgorde), Getal(wordt.Belvolgorde)),
        };
        return [.. delen.Where(d => !string.Equals(d.Oud, d.Nieuw, StringComparison.Ordinal))];
    }

    private void Meld(int rij, string? veld, string code, string zin, Tabelernst ernst)
    {
        if (ernst == Tabelernst.Fout)
        {
            _fout.Add(rij);
        }

        _bevindingen.Add((new Tabelbevinding(rij, null, code, zin, ernst), veld));
    }
}

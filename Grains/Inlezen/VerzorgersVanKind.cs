using System.Collections.Immutable;
using System.Globalization;
using OrleansSchool.Basis;
using OrleansSchool.Leerlingen;

namespace OrleansSchool.Inlezen;

/// <summary>
/// The rows of one child against the people that its card has: who is meant, what changes, and whether they fit together. What
/// they become is asked of the same rule that takes them over. A mistake that concerns them together keeps all rows of the child out.
/// </summary>
internal sealed class VerzorgersVanKind
{
    private const int NummersMax = 5;

    private readonly Verzorgerskaart _was;
    private readonly ImmutableArray<VerzorgerRij> _rijen;
    private readonly Handeling _hier;
    private readonly Rijkoppeling _koppeling;
    private readonly HashSet<int> _fout;
    private readonly HashSet<int> _dubbel = [];
    private readonly List<(Tabelbevinding Bevinding, string? Veld)> _bevindingen = [];
    private Verzorgerskaart? _wordt;

    public VerzorgersVanKind(Verzorgerskaart was, ImmutableArray<VerzorgerRij> rijen, Handeling hier)
    {
        (_was, _rijen, _hier) = (was, rijen, hier);
        _koppeling = new Rijkoppeling(was, rijen);
        _fout = [.. rijen.Where(r => r.Fout).Select(r => r.Rij)];
    }

    /// <summary>Rows that are read in.</summary>
    public IEnumerable<VerzorgerRij> Goed => _rijen.Where(r => !_fout.Contains(r.Rij) && !_dubbel.Contains(r.Rij));

    public bool VerandertIets { get; private set; }

    /// <summary>The rows as the child takes them over.</summary>
    public static VerzorgersOvername Overname(Verzorgerskaart was, IReadOnlyCollection<VerzorgerRij> rijen)
    {
        var metVolgorde = rijen.Any(r => r.Belvolgorde > 0);
        var metDelen = rijen.Any(r => r.Betaaldeel > 0);
        var koppeling = new Rijkoppeling(was, rijen);
        return new VerzorgersOvername(
            [.. rijen.Where(r => !koppeling.IsNoodnummer(r)).Select(r => r.Over(koppeling.Van(r).Verzorger, metVolgorde, metDelen))],
            [.. rijen.Where(koppeling.IsNoodnummer).Select(r => r.Over(koppeling.Van(r).Noodcontact, metVolgorde))]);
    }

    /// <summary>Asked again when the rows are taken over: a contactverbod may have come onto the card since the dry run.</summary>
    public static Weigering? WaaromNiet(Verzorgerskaart was, IReadOnlyCollection<VerzorgerRij> rijen)
    {
        var verboden = new Verbodslijst(was, rijen, new Rijkoppeling(was, rijen));
        return rijen.Any(r => verboden.Raakt(r) is not null) ? new Weigering(Tabelcode.ContactverbodVanAnder, Verbodslijst.Zin) : null;
    }

    /// <summary>Finds what is wrong with the rows together; to be called once.</summary>
    public IReadOnlyList<(Tabelbevinding Bevinding, string? Veld)> Keur()
    {
        KeurHerhaling();
        KeurNieuwe();
        KeurVerbod();
        KeurElk();
        KeurVolgorde();
        KeurKoppeling();
        if (Goed.ToList() is not { Count: > 0 } goed)
        {
            return _bevindingen;
        }

        if (KeurDelen(goed) is { } nee)
        {
            WeigerAlle(goed, nee.Code, nee.Veld, nee.Zin);
        }
        else if (Voorspel(goed) is { } weigering)
        {
            WeigerAlle(goed, Code(weigering), null, weigering.Zin);
        }

        return _bevindingen;
    }

    public IEnumerable<Rijuitslag> Uitslagen()
    {
        foreach (var rij in _rijen)
        {
            var was = _koppeling.Van(rij);
            var wijzigingen = _fout.Contains(rij.Rij) || _wordt is null ? [] : Verzorgerskaart.Verschil(was, _wordt);
            var oordeel = _fout.Contains(rij.Rij) ? Rijoordeel.Fout
                : _dubbel.Contains(rij.Rij) ? Rijoordeel.Gelijk
                : was.IsNieuw ? Rijoordeel.Nieuw : wijzigingen.IsEmpty ? Rijoordeel.Gelijk : Rijoordeel.Gewijzigd;
            yield return new Rijuitslag(rij.Rij, oordeel, rij.Naam, "", wijzigingen);
        }
    }

    /// <summary>Asks the rule that will take them over; its answer is what the dry run shows.</summary>
    private Weigering? Voorspel(List<VerzorgerRij> goed)
    {
        var state = new LeerlingState { Versie = 1, Verzorgers = _was.Verzorgers, Noodcontacten = _was.Noodcontacten };
        var nummer = 0;
        var over = VerzorgerOvernameRules.NeemOver(state, Overname(_was, goed), () => string.Create(CultureInfo.InvariantCulture, $"proef-{++nummer}"), _hier);
        if (!over.IsGoed)
        {
            return over.Weigering;
        }

        _wordt = new Verzorgerskaart(over.Waarde.State.Verzorgers, over.Waarde.State.Noodcontacten);
        VerandertIets = !over.Waarde.Verschil.IsLeeg;
        return null;
    }

    private void KeurHerhaling()
    {
        foreach (var zelfde in _rijen.Where(r => r.Naam.Length > 0).GroupBy(r => Namen.Zoekvorm(r.Naam), StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var eerste = zelfde.First();
            if (zelfde.All(r => r with { Rij = 0, Naam = "" } == eerste with { Rij = 0, Naam = "" }))
            {
                foreach (var rij in zelfde.Skip(1).Where(r => !r.Fout))
                {
                    _dubbel.Add(rij.Rij);
                    Meld(rij, VerzorgerVelden.Naam, Tabelcode.VerzorgerDubbel, $"Deze verzorger staat bij dit kind ook in rij {eerste.Rij}, met hetzelfde erbij. De regel telt één keer.", Tabelernst.Waarschuwing);
                }

                continue;
            }

            var nummers = string.Join(" en ", zelfde.Take(NummersMax).Select(r => r.Rij.ToString(CultureInfo.InvariantCulture))) + (zelfde.Count() > NummersMax ? " en andere" : "");
            foreach (var rij in zelfde)
            {
                Meld(rij, VerzorgerVelden.Naam, Tabelcode.RegelsSprekenTegen, $"Rij {nummers} gaan over dezelfde verzorger van dit kind, maar zeggen iets anders. Laat één regel staan.");
            }
        }
    }

    private void KeurNieuwe()
    {
        foreach (var rij in Goed.Where(r => _koppeling.Van(r).IsNieuw && r.Noodnummer != true).ToList())
        {
            if (rij.Gezag is null)
            {
                Meld(rij, VerzorgerVelden.Gezag, Tabelcode.GezagLeeg, "Bij gezag staat niets; deze nieuwe verzorger krijgt nee. Vul ja in als dat niet klopt.", Tabelernst.Waarschuwing);
            }

            if (rij.Relatie is null)
            {
                Meld(rij, VerzorgerVelden.Relatie, Tabelcode.RelatieLeeg, "De relatie met het kind staat er niet bij. Vul in: moeder, vader, voogd …", Tabelernst.Waarschuwing);
            }
        }
    }

    private void KeurVerbod()
    {
        var verboden = new Verbodslijst(_was, _rijen, _koppeling);
        foreach (var (rij, veld) in Goed.Select(r => (Rij: r, Veld: verboden.Raakt(r))).Where(p => p.Veld is not null).ToList())
        {
            Meld(rij, veld, Tabelcode.ContactverbodVanAnder, Verbodslijst.Zin);
        }
    }

    /// <summary>Without the rows with a mistake a row could get somebody whom one of those names: then it waits for that row.</summary>
    private void KeurKoppeling()
    {
        bool isAnders;
        do
        {
            var goed = Goed.ToList();
            var zonder = new Rijkoppeling(_was, goed);
            var anders = goed.Where(r => !zonder.Van(r).IsDezelfde(_koppeling.Van(r))).ToList();
            WeigerAlle(anders, Tabelcode.AndereRegelFout, null, AndereRegel);
            isAnders = anders.Count > 0;
        }
        while (isAnders);
    }

    /// <summary>What a row says together with what its card has already.</summary>
    private void KeurElk()
    {
        foreach (var rij in Goed.ToList())
        {
            var (verzorger, nood) = _koppeling.Van(rij);
            var verbod = rij.Contactverbod == true || verzorger is { Contactverbod: true };
            var nummer = rij.Telefoon ?? verzorger?.Telefoon ?? nood?.Telefoon ?? "";
            if (verbod && (rij.Ophalen == true || (rij.Ophalen is null && verzorger is { MagOphalen: true })))
            {
                Meld(rij, VerzorgerVelden.Contactverbod, Tabelcode.ContactverbodEnOphalen, "Deze verzorger heeft een contactverbod en mag volgens het bestand of de kaart ook ophalen. Zet ophalen op nee.");
            }
            else if (verbod && rij.Belvolgorde > 0)
            {
                Meld(rij, VerzorgerVelden.Belvolgorde, Tabelcode.ContactverbodEnBellen, "Wie een contactverbod heeft, wordt niet gebeld. Zet de belvolgorde op 0.");
            }
            else if (_koppeling.IsNoodnummer(rij) && nummer.Length == 0)
            {
                Meld(rij, VerzorgerVelden.Telefoon, Tabelcode.NoodnummerZonderTelefoon, "Een noodnummer heeft een telefoonnummer nodig. Vul het in.");
            }
            else if (rij.Belvolgorde > 0 && nummer.Length == 0)
            {
                Meld(rij, VerzorgerVelden.Telefoon, Tabelcode.BelvolgordeZonderTelefoon, "Wie in de belvolgorde staat, heeft een telefoonnummer nodig. Vul het in, of zet de belvolgorde op 0.");
            }

            KeurBlijft(rij, verzorger);
        }
    }

    /// <summary>A file never lifts a contactverbod or opens a secret address (SCH-2).</summary>
    private void KeurBlijft(VerzorgerRij rij, Verzorger? verzorger)
    {
        if (verzorger is { Contactverbod: true } && rij.Contactverbod == false)
        {
            Meld(rij, VerzorgerVelden.Contactverbod, Tabelcode.ContactverbodBlijft, "Op de kaart staat een contactverbod. Een bestand haalt dat niet weg; doe dat zo nodig op de kaart van het kind.", Tabelernst.Waarschuwing);
        }

        if (verzorger is { GeheimAdres: true } && rij.GeheimAdres == false)
        {
            Meld(rij, VerzorgerVelden.GeheimAdres, Tabelcode.GeheimBlijft, "Op de kaart is het adres geheim. Een bestand maakt het niet openbaar; doe dat zo nodig op de kaart van het kind.", Tabelernst.Waarschuwing);
        }
    }

    private void KeurVolgorde()
    {
        foreach (var dubbel in Goed.Where(r => r.Belvolgorde > 0).GroupBy(r => r.Belvolgorde).Where(g => g.Count() > 1).ToList())
        {
            foreach (var rij in dubbel.ToList())
            {
                Meld(rij, VerzorgerVelden.Belvolgorde, Tabelcode.BelvolgordeDubbel, $"Bij dit kind staat belvolgorde {dubbel.Key} meer dan één keer. Geef ieder een eigen plaats.");
            }
        }

        if (_bevindingen.Any(b => b.Bevinding.Code is Tabelcode.BelvolgordeDubbel))
        {
            WeigerAlle(Goed.ToList(), Tabelcode.AndereRegelFout, null, AndereRegel);
        }
    }

    /// <summary>Would the shares fit when the rows with a mistake were good? Then the mistake is there, not in the shares.</summary>
    private (string Code, string? Veld, string Zin)? KeurDelen(List<VerzorgerRij> goed)
    {
        var som = Som(goed);
        if (som is 0 or 100)
        {
            return null;
        }

        return _rijen.Any(r => _fout.Contains(r.Rij)) && Som([.. _rijen.Where(r => !_dubbel.Contains(r.Rij))]) is 0 or 100
            ? (Tabelcode.AndereRegelFout, null, AndereRegel)
            : (Tabelcode.BetaaldeelSom, VerzorgerVelden.Betaaldeel, $"De betaaldelen van dit kind zijn samen {som} procent. Maak er samen 100 van, of overal 0.");
    }

    private int Som(IReadOnlyCollection<VerzorgerRij> rijen) => Overname(_was, rijen).Verzorgers.Sum(v => v.Betaaldeel);

    private const string AndereRegel = "In een andere regel van dit kind staat een fout; de regels horen bij elkaar. Verbeter die regel.";

    private void WeigerAlle(List<VerzorgerRij> rijen, string code, string? veld, string zin)
    {
        foreach (var rij in rijen)
        {
            Meld(rij, veld, code, zin);
        }
    }

    private static string Code(Weigering weigering) => weigering.Code == Weigeringen.TeVeel("", 0).Code ? Tabelcode.TeVeelVerzorgers : Tabelcode.NietOvergenomen;

    private void Meld(VerzorgerRij rij, string? veld, string code, string zin, Tabelernst ernst = Tabelernst.Fout)
    {
        if (ernst == Tabelernst.Fout)
        {
            _fout.Add(rij.Rij);
        }

        _bevindingen.Add((new Tabelbevinding(rij.Rij, null, code, zin, ernst), veld));
    }
}

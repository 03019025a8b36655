using System.Collections.Immutable;
using OrleansSchool.Basis;

namespace OrleansSchool.Overdracht;

/// <summary>What the asker may do now, and why not where it could be (SEC-2). Pure.</summary>
internal static class DossierrechtenRules
{
    public static Dossierrechten Maak(Dossierstand hier, Weigering? beginnen)
    {
        var waarom = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (!hier.State.Bestaat || hier.Status == Dossierstatus.Gewist)
        {
            var mag = Kan("beginnen", hier.State.Bestaat ? Weigeringen.GeenRecht : beginnen);
            return new Dossierrechten(mag, [], false, false, false, false, false, false, false, false, false, false, false, false, false, false, waarom.ToImmutable());
        }

        return new Dossierrechten(
            false, [.. DossierdeelRules.Alle.Where(d => DossierstapRules.MagDeel(hier, d) is null)],
            Kan("ter-inzage", DossierstapRules.MagTerInzage(hier)), Kan("terughalen", DossierstapRules.MagTerughalen(hier)),
            Kan("inzage", DossierstapRules.MagInzage(hier)), Kan("niet-bereikt", DossierstapRules.MagNietBereikt(hier)),
            Kan("seintje", DossierstapRules.MagSeintje(hier)), Kan("gereed", DossierstapRules.MagGereed(hier)),
            Kan("teruggeven", DossierstapRules.MagTeruggeven(hier)), Kan("intrekken", DossierstapRules.MagIntrekken(hier)),
            Kan("verstrekt", DossierstapRules.MagVerstrekt(hier)), Kan("controle", DossierstapRules.MagControle(hier)),
            Kan("nieuwe-versie", DossierstapRules.MagNieuweVersie(hier)), Kan("inzien", DossierstapRules.MagInzien(hier)),
            Kan("ondersteuning", DossierstapRules.MagDeel(hier, Dossierdelen.Ondersteuning)), Kan("uitgifte", DossierstapRules.MagUitgifte(hier)),
            waarom.ToImmutable(), DossierstapRules.MagVerstrektIntrekken(hier) is null);

        bool Kan(string daad, Weigering? nee)
        {
            if (nee is not null && nee.Code != Weigeringen.GeenRecht.Code)
            {
                waarom[daad] = nee.Zin;
            }

            return nee is null;
        }
    }
}

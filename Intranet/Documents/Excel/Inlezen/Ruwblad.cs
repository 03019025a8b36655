using System.Collections.Immutable;
using OrleansSchool.Inlezen;

namespace OrleansSchool.Intranet.Documents.Excel.Inlezen;

/// <summary>A sheet as it stands in the file: rows that hold something, with their numbers.</summary>
internal sealed record Ruwblad(string Naam, bool Verborgen, ImmutableArray<Tabelrij> Rijen, ImmutableArray<string> Meldingen);

/// <summary>Gathers the rows of a sheet within the limits; empty ones only count for their number.</summary>
internal sealed class Bladbouwer(Leesklok klok)
{
    private static readonly string[] Foutwaarden =
    [
        "#N/A", "#N/B", "#REF!", "#VERW!", "#VALUE!", "#WAARDE!", "#DIV/0!", "#DEEL/0!", "#NAME?", "#NAAM?", "#NUM!", "#GETAL!", "#NULL!", "#LEEG!", "#FOUT",
    ];

    private readonly ImmutableArray<Tabelrij>.Builder _rijen = ImmutableArray.CreateBuilder<Tabelrij>();
    private int _tekens;

    public void Rij(int nummer, int breedte, Func<int, Tabelcel> cel)
    {
        if (nummer % 64 == 0)
        {
            klok.Tik();
        }

        var cellen = new Tabelcel[Math.Min(breedte, TabelGrenzen.KolommenMax)];
        var laatste = 0;
        for (var k = 0; k < breedte; k++)
        {
            var gelezen = Kort(cel(k));
            if (gelezen.IsLeeg)
            {
                if (k < cellen.Length)
                {
                    cellen[k] = new Tabelcel("");
                }

                continue;
            }

            if (k >= TabelGrenzen.KolommenMax)
            {
                throw TabelWeigering.TeVeelKolommen(nummer);
            }

            cellen[k] = gelezen;
            laatste = k + 1;
            _tekens += gelezen.Tekst.Length;
        }

        if (laatste > 0)
        {
            Voeg(new Tabelrij(nummer, ImmutableArray.Create(cellen, 0, laatste)));
        }
    }

    public ImmutableArray<Tabelrij> Klaar() => _rijen.ToImmutable();

    private void Voeg(Tabelrij rij)
    {
        // The header and the lines above it come on top.
        if (_rijen.Count >= TabelGrenzen.RijenMax + TabelLimieten.KopZoekRijen)
        {
            throw TabelWeigering.TeVeelRijen(rij.Nr);
        }

        if (_tekens > TabelGrenzen.TekstMax)
        {
            throw TabelWeigering.TeVeelTekst(rij.Nr);
        }

        _rijen.Add(rij);
    }

    /// <summary>An error also as text: that is how some programs and every csv write it.</summary>
    private static Tabelcel Kort(Tabelcel cel) =>
        cel.Tekst is ['#', ..] && Foutwaarden.Contains(cel.Tekst.Trim(), StringComparer.OrdinalIgnoreCase) ? cel with { Soort = Celsoort.Fout }
        : cel.Tekst.Length > TabelGrenzen.CelLengteMax ? cel with { Tekst = cel.Tekst[..(TabelGrenzen.CelLengteMax + 1)] } : cel;
}

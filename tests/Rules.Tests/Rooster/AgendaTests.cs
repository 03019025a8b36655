using System.Text;
using OrleansSchool.Intranet.Documents.ICal;
using static OrleansSchool.Tests.Rules.Rooster.Roosterproef;

namespace OrleansSchool.Tests.Rules.Rooster;

public sealed class AgendaTests
{
    [Fact]
    [Requirement("TSO-4k")]
    public void Een_agenda_heeft_gevouwen_regels_tijden_in_utc_en_geen_tekst_die_een_regel_maakt()
    {
        var punt = new Agendapunt("s1-2026-11-12@x", Om(12, 15), Om(12, 55), "Overblijven, Plein; Noord\nX-EVIL:ja", new string('é', 60), null, IsVervallen: false);

        var tekst = Agenda.Schrijf("De Horizon", [punt, punt with { IsVervallen = true }], Om(8, 0));

        Assert.All(tekst.Split("\r\n"), regel => Assert.InRange(Encoding.UTF8.GetByteCount(regel), 0, 75));
        Assert.Contains("DTSTART:20261112T111500Z\r\n", tekst, StringComparison.Ordinal);
        Assert.Contains(@"SUMMARY:Overblijven\, Plein\; Noord\nX-EVIL:ja", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("\nX-EVIL", tekst, StringComparison.Ordinal);
        Assert.Contains("STATUS:CANCELLED", tekst, StringComparison.Ordinal);
        Assert.Contains(new string('é', 60), tekst.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", tekst, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", tekst, StringComparison.Ordinal);
        Assert.Contains("X-WR-CALNAME:De Horizon\r\n", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("SEQUENCE:", tekst, StringComparison.Ordinal);
    }

    [Fact]
    [Requirement("TSO-2f")]
    public void Een_enkele_afspraak_wordt_geen_eigen_agenda_en_vervangt_zichzelf_na_een_wijziging()
    {
        var punt = new Agendapunt("vergadering-1@x", Om(19, 30), Om(21, 0), "Overblijfcommissie", "Teamkamer", null, IsVervallen: false) { Volgnummer = 7 };

        var tekst = Agenda.Schrijf(null, [punt], Om(8, 0));

        Assert.Contains("SEQUENCE:7\r\n", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("X-WR-CALNAME", tekst, StringComparison.Ordinal);
        Assert.DoesNotContain("REFRESH-INTERVAL", tekst, StringComparison.Ordinal);
    }
}

using System.Text;
using OrleansSchool.Basis;
using OrleansSchool.Commissie;

namespace OrleansSchool.Intranet.Documents.ICal;

/// <summary>A meeting as an item for somebody's own calendar (TSO-2f): when and where, nothing of what is said there.</summary>
internal static class VergaderAgenda
{
    public static byte[] Maak(VergaderingView vergadering, SchoolSleutel school, string schoolnaam, DateTimeOffset nu)
    {
        var (g, wat) = (vergadering.Gegevens, vergadering.Soort == Vergadersoort.Commissie ? "Overblijfcommissie" : "Overblijfwerkgroep");
        var van = Schooltijd.Moment(g.Op, g.Begin);
        var punt = new Agendapunt(
            $"vergadering-{vergadering.Id}-{school}@orleansschool", van, van.AddMinutes(g.Minuten), $"{wat} {schoolnaam}", g.Plaats, "De agenda staat op het intranet.", vergadering.Stap == Vergaderstap.Afgelast)
        {
            Volgnummer = vergadering.Versie,
        };
        return Encoding.UTF8.GetBytes(Agenda.Schrijf(null, [punt], nu));
    }
}

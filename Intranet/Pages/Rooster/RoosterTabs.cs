namespace OrleansSchool.Intranet.Pages.Rooster;

/// <summary>The parts of the rooster, for who makes it.</summary>
public sealed record RoosterTabs(string Adres, string Hier, bool MagMaken)
{
    public IEnumerable<(string Url, string Naam, bool Gekozen)> Lijst =>
        new[] { ("rooster", "Deze week"), ("rooster/standaardweek", "Standaardweek"), ("rooster/behoefte", "Hoeveel helpers"), ("rooster/beschikbaarheid", "Beschikbaarheid") }
            .Select(t => ($"{Adres}/{t.Item1}", t.Item2, t.Item1 == Hier));
}

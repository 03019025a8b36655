using OrleansSchool.Intranet.Pages.Post;
using OrleansSchool.Post;

namespace OrleansSchool.Tests.Rules.Post;

/// <summary>Every mail has its own words.</summary>
[Requirement("POST-1")]
public sealed class PostwoordenTests
{
    [Fact]
    public void Elk_soort_mail_heeft_een_eigen_naam_in_de_lijst()
    {
        var namen = Enum.GetValues<Sjabloon>().Select(Postwoorden.Soort).ToList();

        Assert.Equal(namen.Count, namen.Distinct(StringComparer.Ordinal).Count());
        Assert.All(namen, n => Assert.NotEmpty(n));
    }
}

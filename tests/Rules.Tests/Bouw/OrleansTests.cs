using System.Reflection;
using OrleansSchool.Basis;
using OrleansSchool.Opslag;

namespace OrleansSchool.Tests.Rules.Bouw;

/// <summary>What only Microsoft Orleans would notice, and did when the grains ran on it (docs/besluiten/0014).</summary>
public sealed class OrleansTests
{
    /// <summary>A fault crosses to another machine only with a serializer; a fault of a store that isn't Orleans' own is wrapped, and then nobody knows it.</summary>
    [Fact]
    public void Elke_eigen_fout_die_een_grain_kan_geven_komt_heel_over()
    {
        var fouten = new[] { typeof(VerzegeldeOpslag).Assembly, typeof(Uitkomst).Assembly }.SelectMany(a => a.GetTypes())
            .Where(t => t.IsAssignableTo(typeof(Exception)) && t.Namespace?.EndsWith(".Backup", StringComparison.Ordinal) != true).ToList();
        Assert.Contains(typeof(VerzegelingException), fouten);
        Assert.All(fouten, t =>
        {
            Assert.True(t.IsAssignableTo(typeof(Orleans.Runtime.OrleansException)), $"{t.Name} is geen OrleansException.");
            Assert.True(t.GetCustomAttribute<GenerateSerializerAttribute>() is not null && t.GetCustomAttribute<AliasAttribute>() is not null, $"{t.Name} heeft geen serializer of alias.");
            Assert.All(
                t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly),
                p => Assert.True(p.SetMethod is not null && p.GetCustomAttribute<IdAttribute>() is not null, $"{t.Name}.{p.Name} gaat onderweg verloren."));
        });
    }

    /// <summary>Orleans' table knows the name of a state, not the kind of its grain.</summary>
    [Theory]
    [InlineData("leerling", "leerling")]
    [InlineData("register", "leerlingregister")]
    [InlineData("versies", "versies")]
    public void Bij_de_naam_van_een_toestand_hoort_een_soort_grain(string toestand, string soort) =>
        Assert.Equal(soort, Toestandsnamen.Grainsoort(toestand));
}

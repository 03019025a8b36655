using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrleansSchool.Intranet.Hosting;
using OrleansSchool.Intranet.Offline;
using OrleansSchool.Tests.Vijandig.Bestanden;
using OrleansSchool.Tests.Vijandig.Kern;
using OrleansSchool.Tests.Vijandig.Velden;

namespace OrleansSchool.Tests.Vijandig;

/// <summary>
/// No entrance is forgotten: what stands in the code of the pages, counted apart from the routing table, is what the other classes throw at (SEC-6). Who adds one that they don't reach is told here.
/// </summary>
[Requirement("SEC-6")]
public sealed class IngangTests(EigenDoelwit eigen, ITestOutputHelper uit) : IClassFixture<EigenDoelwit>
{
    private const string Begin = "OnPost";
    private const string Einde = "Async";
    private const int DiepteMax = 3;

    /// <summary>Routes whose address the school of the test can't fill in, each with its reason.</summary>
    private static readonly Dictionary<string, string> Onvulbaar = new(StringComparer.Ordinal)
    {
        ["/s/{school}/leerlingen/inlezen/{inlezing}"] = "neemt een vinkje; een voorstel dat wordt doorgevoerd stuurt de kinderen van school om wie de andere worpen gaan",
    };

    /// <summary>Where something is taken without a page, and which class throws at it.</summary>
    private static readonly Dictionary<string, string> ZonderPagina = new(StringComparer.Ordinal) { [NagekomenEndpoint.Pad] = nameof(TabletrijTests) };

    [Fact]
    public async Task Elke_handeling_die_een_bestand_neemt_staat_in_de_lijst_met_wat_ze_mag_nemen()
    {
        var doelwit = eigen.Doelwit;
        using var werper = await doelwit.MetAlles();
        var ingangen = await Bestandsingang.Alle(doelwit, werper);

        Gelijk(Handelingen().Where(h => NeemtBestand(h.Model, h.Methode)).Select(Naam), ingangen.Select(i => Naam(i.Ingang)));
        Assert.Empty(ingangen.Where(i => i.Familie == Familie.Geen).Select(i => $"{i} {i.Veld}: zeg in {nameof(Bestandsingang)} wat deze ingang mag nemen"));
        Assert.Empty(Bestandsingang.Bekend.Except(ingangen.Select(i => i.Ingang.Route), StringComparer.Ordinal));
        uit.WriteLine($"ingangen voor bestanden: {ingangen.Count}; nu niet getekend: {Lijst(ingangen.Where(i => i.Getekend is null).Select(i => i.ToString()))}");
    }

    [Fact]
    public async Task Elke_handeling_die_een_formulier_neemt_wordt_beworpen()
    {
        var doelwit = eigen.Doelwit;
        using var werper = await doelwit.MetAlles();
        var ingangen = await Ingangen.Van(doelwit.Diensten);

        Gelijk(Handelingen().Select(Naam), ingangen.Select(Naam));
        var beworpen = (await Veldingang.Alle(doelwit, werper)).Select(v => v.Vorm?.Handler ?? v.Adres).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Empty(ingangen.Where(i => !Veldingang.IsNiet(i.Route) && !beworpen.Contains(Veldingang.Adresvan(i, doelwit))).Select(i => i.ToString()));
        Assert.All(Veldingang.Niet.Keys, n => Assert.Contains(ingangen, i => i.Route.StartsWith(n, StringComparison.Ordinal)));
        Assert.Empty(ingangen.Where(i => doelwit.Vul(i.Route).Contains('{', StringComparison.Ordinal) && !Onvulbaar.ContainsKey(i.Route)).Select(i => i.ToString()));
        uit.WriteLine($"ingangen voor formulieren: {ingangen.Count}; buiten de worpen: {Lijst(Veldingang.Niet.Select(n => $"{n.Key} ({n.Value})"))}");
    }

    /// <summary>A form that is read by hand is drawn by a page, so that its fields are known; a file or body that is read by hand would be known to nobody.</summary>
    [Fact]
    public void Niemand_leest_een_bestand_of_lichaam_buiten_de_handelingen_om()
    {
        string[] mag = ["Intranet/Offline/NagekomenEndpoint.cs"];
        string[] woorden = ["Form.Files", "IFormFileCollection", "Request.Body", "BodyReader", "ReadFromJsonAsync"];
        var fout = Boom.Bronnen(".cs", ".cshtml").Where(p => Boom.Relatief(p).StartsWith("Intranet/", StringComparison.Ordinal) && !mag.Contains(Boom.Relatief(p), StringComparer.Ordinal))
            .Where(p => File.ReadAllText(p) is var tekst && woorden.Any(w => tekst.Contains(w, StringComparison.Ordinal))).Select(Boom.Relatief);
        Assert.Empty(fout);
    }

    [Fact]
    public void Wat_zonder_pagina_iets_aanneemt_heeft_eigen_worpen()
    {
        var zonder = eigen.Doelwit.Diensten.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null && e.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methoden && methoden.HttpMethods.Any(m => !HttpMethods.IsGet(m) && !HttpMethods.IsHead(m)))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'));
        Gelijk(ZonderPagina.Keys, zonder);
    }

    /// <summary>All handlers of all pages, as their code has them.</summary>
    private static IEnumerable<(Type Model, MethodInfo Methode)> Handelingen() => typeof(Uploads).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsClass: true } && t.IsAssignableTo(typeof(PageModel)))
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(m => m.Name.StartsWith(Begin, StringComparison.Ordinal) && m.GetCustomAttribute<NonHandlerAttribute>() is null), (t, m) => (t, m));

    /// <summary>As the routing table names it: OnPostBestandAsync is Bestand.</summary>
    private static string Naam((Type Model, MethodInfo Methode) handeling)
    {
        var naam = handeling.Methode.Name[Begin.Length..];
        return $"{handeling.Model.FullName} {(naam.EndsWith(Einde, StringComparison.Ordinal) ? naam[..^Einde.Length] : naam)}";
    }

    private static string Naam(Ingang ingang) => $"{ingang.Model.FullName} {ingang.Handler}";

    private static bool NeemtBestand(Type model, MethodInfo methode) => methode.GetParameters().Any(p => IsBestand(p.ParameterType, 0))
        || model.GetProperties().Where(p => p.GetCustomAttribute<BindPropertyAttribute>() is not null).Any(p => IsBestand(p.PropertyType, 0));

    private static bool IsBestand(Type soort, int diepte) => soort == typeof(IFormFile) || soort.IsAssignableTo(typeof(IEnumerable<IFormFile>))
        || (diepte < DiepteMax && soort is { IsClass: true, Namespace: { } ruimte } && ruimte.StartsWith("OrleansSchool", StringComparison.Ordinal) && soort.GetProperties().Any(p => IsBestand(p.PropertyType, diepte + 1)));

    private static void Gelijk(IEnumerable<string> inDeCode, IEnumerable<string> beworpen)
    {
        var (code, worpen) = (inDeCode.ToHashSet(StringComparer.Ordinal), beworpen.ToHashSet(StringComparer.Ordinal));
        Assert.NotEmpty(code);
        Assert.Empty(code.Except(worpen).Select(c => $"niet beworpen: {c}"));
        Assert.Empty(worpen.Except(code).Select(w => $"niet in de code: {w}"));
    }

    private static string Lijst(IEnumerable<string> namen) => string.Join(", ", namen) is { Length: > 0 } tekst ? tekst : "geen";
}

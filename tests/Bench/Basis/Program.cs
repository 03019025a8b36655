using System.Globalization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using OrleansSchool.Bench.Basis;

// Basis sqlite|postgres CONNECTION URL SCHOLEN GROEPEN KINDEREN: the same page as a tidy program on EF Core would make it.
if (args is not [var soort, var verbinding, var adres, var scholen, var groepen, var kinderen])
{
    await Console.Error.WriteLineAsync("Basis sqlite|postgres CONNECTION URL SCHOLEN GROEPEN KINDEREN");
    return 2;
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = Environments.Production });
builder.WebHost.UseUrls(adres);
builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
builder.Services.AddDbContextPool<Schooldb>(opties =>
{
    opties.EnableThreadSafetyChecks(false);
    if (soort == "sqlite")
    {
        opties.UseSqlite(verbinding);
    }
    else
    {
        opties.UseNpgsql(verbinding);
    }
});
builder.Services.AddSingleton(new Schrijfpoort(soort == "sqlite"));
builder.Services.AddScoped<Merken>();
builder.Services.AddMemoryCache();
builder.Services.AddSingleton<Inlog>();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(opties =>
{
    opties.Cookie.Name = "sessie";
    opties.LoginPath = "/inloggen";
    opties.EventsType = typeof(Inlog);
});
builder.Services.AddAuthorization();
builder.Services.AddAntiforgery(opties => opties.Cookie.Name = "formulier");
builder.Services.AddRazorPages(opties =>
{
    opties.Conventions.AuthorizeFolder("/");
    opties.Conventions.AllowAnonymousToPage("/Inloggen");
});
await using var app = builder.Build();
app.UseExceptionHandler("/fout");
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages();
await using (var scope = app.Services.CreateAsyncScope())
{
    if (await scope.ServiceProvider.GetRequiredService<Schooldb>().Database.EnsureCreatedAsync())
    {
        int Getal(string tekst) => int.Parse(tekst, CultureInfo.InvariantCulture);
        await Vulling.Vul(app.Services, Getal(scholen), Getal(groepen), Getal(kinderen));
    }

    if (soort == "sqlite")
    {
        await Vulling.EisDuurzaam(scope.ServiceProvider.GetRequiredService<Schooldb>());
    }
}

await app.StartAsync();
await Console.Error.WriteLineAsync("Basis luistert");
await app.WaitForShutdownAsync();
return 0;

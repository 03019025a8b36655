// What the template of a Razor Pages application makes, without its style sheets: the baseline of cold-start.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
var app = builder.Build();
app.UseExceptionHandler("/Error");
app.UseRouting();
app.UseAuthorization();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();

using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OrleansSchool.Bench.Kaal.Pages;

public sealed class IndexModel(ILogger<IndexModel> logger) : PageModel
{
    public void OnGet() => logger.LogDebug("Home");
}

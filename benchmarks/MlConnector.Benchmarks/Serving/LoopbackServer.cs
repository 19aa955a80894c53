using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MlConnector.Benchmarks.Serving;

/// <summary>Answers with prepared pages in chunks, as both services do, uncompressed. Two ports: short lists to warm up, and the full ones.</summary>
internal static class LoopbackServer
{
    private const int WarmRecords = 5_000;
    private const int Slice = 64 * 1024;

    public static async Task RunAsync(int records)
    {
        var warm = Lists(WarmRecords, customersPerPage: 500);
        var full = Lists(records, customersPerPage: 20_000);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        await using var app = builder.Build();
        var warmPort = 0;
        app.Run(context => AnswerAsync(context, context.Connection.LocalPort == warmPort ? warm : full));
        await app.StartAsync();
        var addresses = app.Urls.ToList();
        warmPort = new Uri(addresses[0]).Port;
        Console.WriteLine($"{addresses[0]} {addresses[1]}");
        await Console.In.ReadToEndAsync();
    }

    private static Dictionary<string, PreparedList> Lists(int records, int customersPerPage) => new()
    {
        ["customers"] = PreparedList.Create(records, customersPerPage, CustomerRecord.Open, CustomerRecord.Write),
        ["persons"] = PreparedList.Create(records, 500, PipedriveRecord.Open, PipedriveRecord.WritePerson),
        ["organizations"] = PreparedList.Create(records, 500, PipedriveRecord.Open, PipedriveRecord.WriteOrganization),
    };

    private static async Task AnswerAsync(HttpContext context, Dictionary<string, PreparedList> lists)
    {
        var request = context.Request;
        var name = request.Path.Value!.Split('/')[^1];
        if (!lists.TryGetValue(name, out var list))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var mark = name == "customers" ? "$skiptoken" : "cursor";
        var page = int.TryParse(request.Query[mark], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        context.Response.ContentType = name == "customers" ? "application/json; odata.metadata=minimal; odata.streaming=true" : "application/json; charset=utf-8";
        for (var rest = list.Pages[page]; rest.Length > 0; rest = rest[Math.Min(Slice, rest.Length)..])
        {
            await context.Response.Body.WriteAsync(rest[..Math.Min(Slice, rest.Length)], context.RequestAborted);
        }

        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(End(request, mark, page + 1 < list.Pages.Count ? page + 1 : null)), context.RequestAborted);
    }

    private static string End(HttpRequest request, string mark, int? next) => (mark, next) switch
    {
        ("cursor", null) => ",\"additional_data\":{\"next_cursor\":null}}",
        ("cursor", _) => $",\"additional_data\":{{\"next_cursor\":\"{next}\"}}}}",
        (_, null) => "}",
        _ => $",\"@odata.nextLink\":\"{request.Scheme}://{request.Host}{request.Path}?$skiptoken={next}\"}}",
    };
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.BusinessCentral.Query;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Serving;

/// <summary>Words rows, lists and refusals as the API's JSON.</summary>
internal static class Answers
{
    private const string JsonType = "application/json; odata.metadata=minimal; odata.streaming=true";

    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SimulatedResponse NoContent { get; } = new(204);

    public static SimulatedResponse One(int status, string context, Row row, QueryOptions options, CompanyBooks? books) => Write(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("@odata.context", context + "/$entity");
        WriteRow(writer, row, options, books);
        writer.WriteEndObject();
    });

    public static SimulatedResponse Many(string context, RowList list, QueryOptions options, CompanyBooks? books, string? nextLink) => Write(200, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("@odata.context", context);
        if (list.Total is { } total)
        {
            writer.WriteNumber("@odata.count", total);
        }

        writer.WriteStartArray("value");
        foreach (var row in list.Rows)
        {
            writer.WriteStartObject();
            WriteRow(writer, row, options, books);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (nextLink is not null)
        {
            writer.WriteString("@odata.nextLink", nextLink);
        }

        writer.WriteEndObject();
    });

    public static SimulatedResponse Refusal(ApiFault fault, BusinessCentralSimulatorOptions options)
    {
        var response = Write(fault.StatusCode, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error");
            writer.WriteString("code", fault.Code);
            writer.WriteString("message", $"{fault.Message}  CorrelationId:  {Guid.NewGuid()}.");
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        return fault.StatusCode switch
        {
            401 => response with { Headers = [("WWW-Authenticate", "Bearer")] },
            429 when options.RetryAfter is { } wait => response with
            {
                Headers = [("Retry-After", ((int)wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture))],
            },
            _ => response,
        };
    }

    public static SimulatedResponse Plain(string text) => new(200) { ContentType = "text/plain", Body = Encoding.UTF8.GetBytes(text) };

    private static SimulatedResponse Write(int status, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_json))
        {
            write(writer);
        }

        return new SimulatedResponse(status) { Body = stream.ToArray(), ContentType = JsonType };
    }

    private static void WriteRow(Utf8JsonWriter writer, Row row, QueryOptions options, CompanyBooks? books)
    {
        RowWriter.WriteMembers(writer, row, options.Select);
        foreach (var (name, inner) in options.Expand)
        {
            WriteExpanded(writer, Navigation.Find(row.Type, name)!, row, inner, books!);
        }
    }

    private static void WriteExpanded(Utf8JsonWriter writer, Navigation navigation, Row row, QueryOptions options, CompanyBooks books)
    {
        var rows = Expanded(navigation, row, options, books);
        if (navigation.IsMany && options.Count)
        {
            writer.WriteNumber(navigation.Name + "@odata.count", rows.Count);
        }

        writer.WritePropertyName(navigation.Name);
        if (!navigation.IsMany && rows.Count == 0)
        {
            writer.WriteNullValue();
            return;
        }

        if (navigation.IsMany)
        {
            writer.WriteStartArray();
        }

        foreach (var target in rows.Skip(options.Skip).Take(options.Top ?? int.MaxValue))
        {
            writer.WriteStartObject();
            WriteRow(writer, target, options, books);
            writer.WriteEndObject();
        }

        if (navigation.IsMany)
        {
            writer.WriteEndArray();
        }
    }

    private static List<Row> Expanded(Navigation navigation, Row row, QueryOptions options, CompanyBooks books)
    {
        var rows = navigation.Follow(books, row).Where(options.Filter.Test).ToList();
        if (options.OrderBy.Count > 0)
        {
            rows.Sort(new RowOrder(books[navigation.Target].Type, options.OrderBy));
        }

        return rows;
    }
}

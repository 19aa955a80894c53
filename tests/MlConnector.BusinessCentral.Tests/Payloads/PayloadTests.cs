using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.BusinessCentral.Tests.Resources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MlConnector.BusinessCentral.Tests.Payloads;

/// <summary>Every file of the folder is a record as the server sends it; a new file is a new case.</summary>
public sealed class PayloadTests
{
    private const string Prefix = "Payloads/";

    public static TheoryData<string> Files => new(typeof(PayloadTests).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_member_of_the_record_arrives(string file)
    {
        using var stream = typeof(PayloadTests).Assembly.GetManifestResourceStream(file)!;
        using var payload = await JsonDocument.ParseAsync(stream, cancellationToken: TestContext.Current.CancellationToken);

        AssertSame(payload.RootElement, await ReadAsync(file[Prefix.Length..].Split('/')[0], payload.RootElement.GetRawText()));
    }

    private static async Task<object> ReadAsync(string set, string json)
    {
        var isSingle = set is "pictures" or "pdfDocument";
        await using var services = SimulatedCompanyClient.Wire(new Server(isSingle ? json : $$"""{"value":[{{json}}]}"""), new FakeTimeProvider(), Guid.NewGuid().ToString());
        var api = services.GetRequiredService<IBusinessCentralApi>();
        var name = set switch { "pictures" => "GetPictureAsync", "pdfDocument" => "GetPdfDocumentAsync", "contactsInformation" => "GetContactsInformationAsync", _ => $"Get{char.ToUpperInvariant(set[0])}{set[1..]}PageAsync" };
        var method = typeof(IBusinessCentralApi).GetInterfaces().SelectMany(type => type.GetMethods()).Single(candidate => candidate.Name == name);
        var task = (Task)method.Invoke(api, [.. method.GetParameters().Select(Argument)])!;
        await task;
        var answer = task.GetType().GetProperty("Result")!.GetValue(task)!;
        return isSingle ? answer : ((IEnumerable)answer.GetType().GetProperty("Value")!.GetValue(answer)!).Cast<object>().Single();
    }

    private static object? Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(ParentRecord) => ParentRecord.Customer(Guid.NewGuid()),
        var type when type == typeof(Guid) => Guid.NewGuid(),
        var type when type.IsAssignableTo(typeof(ODataQuery)) => Activator.CreateInstance(type),
        _ => TestContext.Current.CancellationToken,
    };

    private static void AssertSame(JsonElement expected, object record)
    {
        var known = record.GetType().GetProperties().ToDictionary(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        var more = (IDictionary<string, JsonElement>?)known["more"].GetValue(record);
        foreach (var member in expected.EnumerateObject())
        {
            if (!known.TryGetValue(member.Name, out var property))
            {
                Assert.Equal(member.Value.GetRawText(), more![member.Name].GetRawText());
            }
            else if (property.GetValue(record) is IEnumerable lines and not string)
            {
                Assert.All(lines.Cast<object>().Zip(member.Value.EnumerateArray().ToList()), pair => AssertSame(pair.Second, pair.First));
            }
            else
            {
                Assert.Equal((member.Name, Meaning(member.Value, property)), (member.Name, property.GetValue(record)));
            }
        }
    }

    private static object? Meaning(JsonElement value, PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return value.ValueKind switch
        {
            JsonValueKind.Null => null,
            _ when type == typeof(ETag) => new ETag(value.GetString()!),
            _ when type == typeof(Guid) => value.GetGuid(),
            _ when type == typeof(DateTimeOffset) => value.GetDateTimeOffset(),
            _ when type == typeof(DateOnly) => DateOnly.Parse(value.GetString()!, CultureInfo.InvariantCulture) is var date && date == DateOnly.MinValue ? null : date,
            JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
            _ when type != typeof(string) => Convert.ChangeType(value.ToString(), type, CultureInfo.InvariantCulture),
            _ => property.GetCustomAttribute<JsonConverterAttribute>() is null ? value.GetString() : Clear(value.GetString()!),
        };
    }

    private static string Clear(string text) => text.Replace("_x0020_", " ", StringComparison.Ordinal).Replace("_x002D_", "-", StringComparison.Ordinal).Trim();

    private sealed class Server(string json) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json"), RequestMessage = request });
    }
}

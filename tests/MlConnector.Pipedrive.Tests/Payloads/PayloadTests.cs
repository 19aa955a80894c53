using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using MlConnector.Pipedrive.Tests.Resources;

namespace MlConnector.Pipedrive.Tests.Payloads;

/// <summary>Every file of the folder is a record as the server sends it, in the folder of its list; a new file is a new case.</summary>
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

    /// <summary>Reads the record through the client's method that returns such records, alone or as one page.</summary>
    private static async Task<object> ReadAsync(string entity, string json)
    {
        var method = typeof(IPipedriveApi).GetInterfaces().SelectMany(api => api.GetMethods()).First(candidate => Answer(candidate)?.GenericTypeArguments is [var record] && record.Name == entity);
        var isPage = Answer(method)!.GetGenericTypeDefinition() == typeof(CursorPage<>);
        using var server = AccountServer.Answering(isPage ? AccountServer.Page(json) : $$"""{"success":true,"data":{{json}}}""");
        var task = (Task)method.Invoke(server.Api, [.. method.GetParameters().Select(Argument)])!;
        await task;
        var data = Answer(method)!.GetProperty("Data")!.GetValue(task.GetType().GetProperty("Result")!.GetValue(task)!)!;
        return isPage ? ((IEnumerable)data).Cast<object>().Single() : data;
    }

    private static Type? Answer(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } task && task.GetGenericTypeDefinition() == typeof(Task<>) && task.GenericTypeArguments[0] is { IsGenericType: true } answer ? answer : null;

    private static object? Argument(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
        var type when type == typeof(RecordAddress) => RecordAddress.Of(new DealId(7)),
        var type when type == typeof(FieldEntity) => FieldEntity.Deal,
        var type when type == typeof(ProductsOfDealsQuery) => new ProductsOfDealsQuery { DealIds = [new DealId(7)] },
        var type when type == typeof(InstallmentQuery) => new InstallmentQuery { DealIds = [new DealId(7)] },
        var type when type == typeof(FieldSearch) => new FieldSearch { Term = "SO-1001", EntityType = "deal", Field = "title" },
        var type when type == typeof(string) => "x",
        var type => Activator.CreateInstance(type),
    };

    private static void AssertSame(JsonElement expected, object record)
    {
        var known = record.GetType().GetProperties().Where(property => property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .ToDictionary(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        var more = known.GetValueOrDefault("more")?.GetValue(record) as IDictionary<string, JsonElement>;
        foreach (var member in expected.EnumerateObject())
        {
            if (known.TryGetValue(member.Name, out var property))
            {
                AssertSame(member.Name, member.Value, property.GetValue(record), property.PropertyType);
            }
            else if (more is not null)
            {
                Assert.Equal(member.Value.GetRawText(), more[member.Name].GetRawText());
            }
        }
    }

    private static void AssertSame(string name, JsonElement expected, object? actual, Type type)
    {
        switch (actual)
        {
            case CustomFields none when expected.ValueKind == JsonValueKind.Null:
                Assert.Empty(none.Keys);
                break;
            case CustomFields fields:
                Assert.All(expected.EnumerateObject(), field => Assert.True(JsonElement.DeepEquals(field.Value, fields.Get(field.Name)), field.Name));
                break;
            case JsonElement element:
                Assert.Equal(expected.GetRawText(), element.GetRawText());
                break;
            case IDictionary or IReadOnlyDictionary<string, string>:
                Assert.Equal(expected.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!), (IReadOnlyDictionary<string, string>)actual);
                break;
            case IEnumerable list and not string:
                Assert.All(list.Cast<object>().Zip(expected.EnumerateArray().ToList()), pair => AssertSame(name, pair.Second, pair.First, pair.First.GetType()));
                break;
            case not null when expected.ValueKind == JsonValueKind.Object && actual.GetType() is { IsValueType: false }:
                AssertSame(expected, actual);
                break;
            default:
                Assert.Equal((name, Meaning(expected, Nullable.GetUnderlyingType(type) ?? type)), (name, actual is null ? null : Plain(actual)));
                break;
        }
    }

    /// <summary>Ids as their numbers, texts as they are.</summary>
    private static object Plain(object value) => value.GetType() is { IsValueType: true, Namespace: "MlConnector.Pipedrive" } id ? id.GetProperty("Value")!.GetValue(value)! : value;

    private static object? Meaning(JsonElement value, Type type)
    {
        var text = value.ValueKind == JsonValueKind.Object ? (value.TryGetProperty("value", out var inner) || value.TryGetProperty("id", out inner) ? inner : value).ToString() : value.ToString();
        var isId = type.GetProperty("Value")?.PropertyType == typeof(long);
        return type switch
        {
            _ when value.ValueKind == JsonValueKind.Null => null,
            _ when type == typeof(string) => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : text,
            _ when text.Length == 0 || text.StartsWith("0000-00-00", StringComparison.Ordinal) || (isId && text == "0") => null,
            _ when isId || type == typeof(long) => long.Parse(text, CultureInfo.InvariantCulture),
            _ when type == typeof(Guid) || type == typeof(LeadId) => Guid.Parse(text),
            _ when type == typeof(bool) => text is "1" or "True" or "true",
            _ when type == typeof(DateOnly) => DateOnly.Parse(text[..10], CultureInfo.InvariantCulture),
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime(),
            _ => Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
        };
    }
}

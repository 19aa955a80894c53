using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MlConnector.BusinessCentral.Tests.Contract;

/// <summary>Models and change records against the contract, field by field; a drift on either side is red.</summary>
public sealed class EntityContractTests
{
    /// <summary>Writable on the server, but not with us, and why.</summary>
    private static readonly Dictionary<string, string> _refused = new()
    {
        ["items.inventory"] = "posts an adjustment journal",
        ["contacts.companyName"] = "moves the person to the first company whose name begins alike",
        ["attachments.byteSize"] = "computed from the content",
        ["salesOrderLines.sequence"] = "breaks deep inserts",
        ["salesInvoiceLines.sequence"] = "breaks deep inserts",
        ["salesQuoteLines.sequence"] = "breaks deep inserts",
        ["salesCreditMemoLines.sequence"] = "breaks deep inserts",
        ["defaultDimensions.parentType"] = "given by the address",
        ["defaultDimensions.parentId"] = "given by the address",
    };

    private static readonly Dictionary<string, Type> _types = new()
    {
        ["Guid"] = typeof(Guid),
        ["String"] = typeof(string),
        ["Enum"] = typeof(string),
        ["Decimal"] = typeof(decimal),
        ["Boolean"] = typeof(bool),
        ["Int32"] = typeof(int),
        ["Int64"] = typeof(long),
        ["Date"] = typeof(DateOnly),
        ["DateTimeOffset"] = typeof(DateTimeOffset),
    };

    public static TheoryData<string> Sets => new(EntityTable.Read().Select(entity => entity.Set));

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_model_has_exactly_the_fields_of_the_contract(string set)
    {
        var entity = Entity(set);
        var properties = Model(set).GetProperties()
            .Where(property => property.Name is not ("ETag" or "More") && !IsNavigation(property))
            .ToDictionary(WireName, property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);

        var expected = entity.Fields.Where(field => field.Type != "Stream").ToDictionary(field => field.Name, field => _types[field.Type]);
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), properties.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_member_but_the_key_may_be_missing(string set)
    {
        var context = new NullabilityInfoContext();
        var strict = Model(set).GetProperties().Where(property => property.Name is not "ETag" && context.Create(property).ReadState != NullabilityState.Nullable);
        Assert.All(strict, property => Assert.Equal("Id", property.Name));
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Only_writable_members_can_be_written_and_only_with_the_right_type(string set)
    {
        var expected = Entity(set).Fields
            .Where(field => field.IsWritable && field.Type != "Stream" && !_refused.ContainsKey($"{set}.{field.Name}"))
            .ToDictionary(field => field.Name, field => _types[field.Type]);
        var properties = Changes(set)?.GetProperties()
            .Where(property => property.Name != "IsEmpty" && !IsNavigation(property))
            .ToDictionary(WireName, property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) ?? [];

        if (CanWrite(set))
        {
            Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), properties.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }
        else
        {
            Assert.Empty(properties);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_text_longer_than_its_field_is_refused_with_the_field_s_name(string set)
    {
        foreach (var field in Entity(set).Fields.Where(field => field is { Longest: not null, Type: "String" } && Property(set, field.Name) is not null))
        {
            var property = Property(set, field.Name)!;
            property.SetValue(Activator.CreateInstance(Changes(set)!), new string('x', field.Longest!.Value));
            var refusal = Assert.Throws<TargetInvocationException>(() => property.SetValue(Activator.CreateInstance(Changes(set)!), new string('x', field.Longest.Value + 1)));
            Assert.Contains($"'{field.Name}'", Assert.IsType<ArgumentException>(refusal.InnerException).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_operations_are_those_that_the_server_allows(string set)
    {
        var name = Model(set).Name;
        var methods = typeof(IBusinessCentralApi).GetInterfaces().SelectMany(api => api.GetMethods()).Select(method => method.Name).ToHashSet();
        var found = (methods.Contains($"Create{name}Async") ? "C" : "") + "R"
            + (methods.Contains($"Update{name}Async") || methods.Contains($"Renew{name}Async") || methods.Contains($"Set{name}ContentAsync") ? "U" : "")
            + (methods.Contains($"Delete{name}Async") ? "D" : "");
        Assert.Equal(Entity(set).Operations, found);
    }

    private static bool CanWrite(string set) => set != "pictures" && Entity(set).Operations.AsSpan().IndexOfAny('C', 'U') >= 0;

    private static ContractEntity Entity(string set) => EntityTable.Read().Single(entity => entity.Set == set);

    private static bool IsNavigation(PropertyInfo property) =>
        (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        || property.PropertyType is { IsClass: true, Namespace: "MlConnector.BusinessCentral" };

    private static PropertyInfo? Property(string set, string field) => Changes(set)?.GetProperties().SingleOrDefault(property => WireName(property) == field);

    private static string WireName(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static Type? Changes(string set) => typeof(IBusinessCentralApi).Assembly.GetType($"{Model(set).FullName}Changes");

    private static Type Model(string set)
    {
        var singular = set switch
        {
            "countriesRegions" => "countryRegion",
            "salespeoplePurchasers" => "salespersonPurchaser",
            "unitsOfMeasure" => "unitOfMeasure",
            "companyInformation" => set,
            "contactsInformation" => "contactInformation",
            "pdfDocument" => set,
            _ when set.EndsWith("ies", StringComparison.Ordinal) => set[..^3] + "y",
            _ => set[..^1],
        };
        return typeof(IBusinessCentralApi).Assembly.GetType($"MlConnector.BusinessCentral.{char.ToUpperInvariant(singular[0])}{singular[1..]}", throwOnError: true)!;
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MlConnector.Sync.Connections;
using MlConnector.Sync.Storage;

namespace MlConnector.Sync.Tests.Scenarios;

/// <summary>A world in which the field Department of Pipedrive is mapped to the dimension DEPARTMENT.</summary>
internal static class DepartmentWorld
{
    public const string Name = "Acme GmbH";

    /// <summary>A poll begins where the last one ended, at the youngest record: here it is another one.</summary>
    public static async Task NoPollReadsItOnceMoreAsync(World world)
    {
        world.Clock.Advance(TimeSpan.FromHours(1));
        world.Company.AddCustomer(null, "Youngest GmbH");
        await world.SyncAsync();
        await world.SyncAfterAsync(TimeSpan.FromHours(1));
    }

    public static World Departments(FieldOptions? options = null, int guard = 5, Action<IServiceCollection>? services = null) => new(
        connection =>
        {
            connection.Flows.Organizations.Fields["dimension_DEPARTMENT"] = options ?? "Department";
            connection.Guard.Percent = guard;
        },
        services: services);

    /// <summary>The third dimension of the company: changes of the first two would also be changes of the customers.</summary>
    public static string AddDepartments(World world, string type = "varchar", params string[] options) => AddDepartmentsFor(world, "organization", type, options);

    public static string AddDepartmentsFor(World world, string entity, string type, params string[] options)
    {
        world.Company.AddDimension("AREA", "NORTH");
        world.Company.AddDimension("GROUP", "A");
        var department = world.Company.AddDimension("DEPARTMENT");
        world.Company.Add("dimensionValues", ("dimensionId", department), ("code", "SALES"), ("displayName", "Sales"));
        world.Company.Add("dimensionValues", ("dimensionId", department), ("code", "PROD"), ("displayName", "Production"));
        return world.Pipedrive.AddField(entity, "Department", type, options);
    }

    public static void Decorate(IServiceCollection services, Func<CrashPoint> point)
    {
        var inner = services.Single(service => service.ServiceType == typeof(IDatabase)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<IDatabase>(provider => new CrashingDatabase((IDatabase)inner(provider), point())));
    }

    public static bool IsBatch(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal);

    public static Guid DepartmentId(World world) => Id(world.Company.Rows("dimensions").Single(row => (string?)row["code"] == "DEPARTMENT"));

    public static Guid ValueId(World world, string code) => Id(world.Company.Rows("dimensionValues").Last(row => (string?)row["code"] == code));

    public static Guid CustomerId(World world, string name) => Id(world.Customer(name));

    public static Guid DefaultOf(World world, string name) => Id(world.Company.Rows("defaultDimensions").Single(row => (string?)row["parentId"] == CustomerId(world, name).ToString()));

    /// <summary>The code of the value; empty when there is none, null when there is no default dimension at all.</summary>
    public static string? Dimension(World world, string customer) => Dimension(world, CustomerId(world, customer));

    public static string? Dimension(World world, Guid parent) => (string?)world.Company.Rows("defaultDimensions")
        .SingleOrDefault(row => (string?)row["parentId"] == parent.ToString() && (string?)row["dimensionCode"] == "DEPARTMENT")?["dimensionValueCode"];

    public static void EditDimension(World world, string customer, string value) =>
        world.Company.Edit("defaultDimensions", DefaultOf(world, customer), ("dimensionValueId", ValueId(world, value)));

    public static void AddDimension(World world, string customer, string value) => world.Company.Add(
        "defaultDimensions", ("parentType", "Customer"), ("parentId", CustomerId(world, customer)), ("dimensionId", DepartmentId(world)), ("dimensionValueId", ValueId(world, value)));

    public static async Task<string?> CheckAsync(World world) =>
        (await world.Services.GetRequiredService<IConnectionChecker>().CheckAsync(null, TestContext.Current.CancellationToken)).SingleOrDefault(finding => !finding.Passed)?.Detail;

    public static string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"Company {number:000} GmbH");

    public static Guid Id(JsonObject row) => Guid.Parse((string)row["id"]!);

    public static long Option(World world, string key, string label) => world.Pipedrive.OptionId("organization", key, label);

    public static (string, JsonNode?) Custom(string key, JsonNode? value) => ("custom_fields", new JsonObject { [key] = value });
}

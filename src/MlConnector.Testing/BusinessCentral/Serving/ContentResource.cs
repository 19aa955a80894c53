using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.Simulation;

namespace MlConnector.Testing.BusinessCentral.Serving;

/// <summary>Answers one request for the bytes of a picture, an attachment or a print.</summary>
internal sealed class ContentResource(CompanyBooks books, SimulatedRequest request)
{
    public SimulatedResponse Answer(Table table, Row row, Field field) => request.Method switch
    {
        "GET" => Read(row, field),
        "PATCH" when table.Type.CanModify => Write(row, field),
        _ => throw ApiFault.MethodNotAllowed($"The HTTP method is not allowed on '{field.Name}'."),
    };

    private static SimulatedResponse Read(Row row, Field field)
    {
        var content = (byte[])row[field.Name];
        var response = content.Length == 0 ? Answers.NoContent : new SimulatedResponse(200) { ContentType = "application/octet-stream", Body = content };
        return response with { Operation = $"{row.Type.SetName}.{field.Name}.get" };
    }

    private SimulatedResponse Write(Row row, Field field)
    {
        RequestParts.CheckMatch(request, row, isRequired: true);
        books.RulesOf(row.Type.Route).Store(row, field, request.Body);
        return Answers.NoContent with { Operation = $"{row.Type.SetName}.{field.Name}.update", Committed = true };
    }
}

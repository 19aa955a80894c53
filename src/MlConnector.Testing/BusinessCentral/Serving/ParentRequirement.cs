using MlConnector.Testing.BusinessCentral.Model;
using MlConnector.Testing.BusinessCentral.Query;

namespace MlConnector.Testing.BusinessCentral.Serving;

/// <summary>Pages that have no list of their own: the filter must name the record they hang on.</summary>
internal static class ParentRequirement
{
    // What is not reached by its key alone, because the key is that of another record.
    public static void CheckKey(EntityType type)
    {
        if (type.Route is "pictures" or "pdfDocument" or "dimensionSetLines")
        {
            throw ApiFault.Dialog($"You must get to the parent first to get to the {type.Name}.");
        }
    }

    public static void Check(EntityType type, Filter filter)
    {
        var (field, refusal) = type.Route switch
        {
            "contactsInformation" => ("", "id type not specified."),
            "defaultDimensions" => ("parentId", "You must get to the parent first to get to the default dimensions."),
            "dimensionSetLines" => ("parentId", "You must get to the parent first to get to the dimension set line."),
            "pictures" or "pdfDocument" => ("", $"You must get to the parent first to get to the {type.Name}."),
            "customerPayments" => ("journalId", "You must specify a journal batch ID or a journal ID to get a journal line."),
            _ when type.Find("documentId") is not null && !type.CanSubscribe => ("documentId", "You must specify an Id or a Document Id to get the lines."),
            _ => (null, ""),
        };
        if (field is not null && !filter.Fields.Contains(field) && (!filter.Fields.Contains("id") || type.Route == "dimensionSetLines"))
        {
            throw ApiFault.Dialog(refusal);
        }
    }
}

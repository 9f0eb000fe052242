/** What is read as a text or a Word document. */
export const wordTypes = ['.docx', '.txt', '.docm'];

/** What office programs call other things people drop: the server names each with its cure, by its bytes. */
export const namedByServer = /\.(?:docx|docm|dotx|txt|doc|wps|pdf|rtf|odt|html?|mht|xml|xlsx?|pptx?|zip|rar|7z|png|jpe?g|gif)$/i;

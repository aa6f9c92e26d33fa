import { createRoot } from "react-dom/client";
import "../ui/index.css";

const place = document.getElementById("root");
if (place) createRoot(place).render(<h1>Portolan</h1>);
